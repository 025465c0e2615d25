import type { Client } from '@temporalio/client';
import type { Audience } from '../../activities/ports.js';
import { workflowId } from '../../workflows/contract.js';

type Filter = Parameters<Audience['page']>[0];

const hex = '0123456789abcdef';
/** A company's id is a random GUID, so that after eight of its digits hardly anybody is left. */
const longest = 8;

const plain = /^[\w.-]{1,100}$/;

function quoted(value: string): string {
  if (!plain.test(value)) throw new Error('This cannot be searched for.');
  return `'${value}'`;
}

const among = (attribute: string, values: readonly string[] | undefined, quote = quoted): readonly string[] =>
  values ? [`${attribute} IN (${values.map(quote).join(', ')})`] : [];

const term =
  (kind: 'policy' | 'agreement' | 'country') =>
  (value: string): string =>
    `'${kind}:${quoted(value).slice(1)}`;

const within = (attribute: string, days: Filter['anniversary']): readonly string[] => [
  ...(days?.from ? [`${attribute} >= '${quoted(days.from).slice(1, -1)}T00:00:00.000Z'`] : []),
  ...(days?.until ? [`${attribute} <= '${quoted(days.until).slice(1, -1)}T23:59:59.999Z'`] : []),
];

/** The engine's own search for whom a filter names, among the memberships that are not over: those alone say whose audience they are. */
export const audienceQuery = (filter: Filter, beginning: string): string =>
  [
    `ExecutionStatus = 'Running'`,
    'Audience IS NOT NULL',
    ...among('MembershipStatus', filter.statuses),
    ...among('Audience', filter.policyVersions, term('policy')),
    ...among('Audience', filter.agreementVersions, term('agreement')),
    ...among('Audience', filter.countries, term('country')),
    ...within('Anniversary', filter.anniversary),
    ...within('NextDeadline', filter.nextDeadline),
    ...(filter.membershipIds
      ? [`WorkflowId IN (${filter.membershipIds.map((id) => `'membership/${quoted(id).slice(1, -1)}'`).join(', ')})`]
      : []),
    `WorkflowId STARTS_WITH '${workflowId(beginning)}'`,
  ].join(' AND ');

/** The beginning of ids that follows all those with this one; none behind the last. */
export function successor(beginning: string): string | undefined {
  const kept = beginning.replace(/f+$/, '');
  const last = kept.at(-1);
  return last === undefined ? undefined : `${kept.slice(0, -1)}${hex[hex.indexOf(last) + 1]}`;
}

/**
 * Finds memberships page by page in the order of their ids, which never changes, whatever the memberships do meanwhile. The engine answers in an order of its own,
 * so that ids are looked for by how they begin: where more begin alike than there is room for, by one digit more.
 */
export const engineAudience = ({ workflow }: Pick<Client, 'workflow'>): Audience => {
  async function beginningWith(filter: Filter, beginning: string, atMost: number): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const { workflowId: id } of workflow.list({ query: audienceQuery(filter, beginning) })) {
      found.push(id.replace(workflowId(''), ''));
      if (found.length > atMost && beginning.length < longest) break;
    }
    return found.sort();
  }

  return {
    async page(filter, after, size) {
      const membershipIds: string[] = [];
      let beginning: string | undefined = after;
      while (beginning !== undefined) {
        const room = size - membershipIds.length;
        const found: readonly string[] = await beginningWith(filter, beginning, room);
        const isTooMany: boolean = found.length > room && beginning.length < longest;
        if (isTooMany && room <= size / 2) return { membershipIds, next: beginning };
        if (!isTooMany) membershipIds.push(...found);
        beginning = isTooMany ? `${beginning}0` : successor(beginning);
        if (membershipIds.length >= size) return { membershipIds, ...(beginning !== undefined && { next: beginning }) };
      }
      return { membershipIds };
    },
  };
};
