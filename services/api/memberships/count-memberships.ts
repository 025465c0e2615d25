import type { Collection, Filter } from 'mongodb';
import type { Waiting } from '../../../events/waiting.js';
import { waitsTerm, type MembershipView } from '../../shared/views.js';
import { stuckReason } from '../support/stuck-reason.js';
import type { MembershipCounts } from './memberships.js';
import { statusAnswer } from './receipt-answer.js';

const maxTimeMS = 5_000;

/** Whom each step can wait for; what is not here is not counted. */
export const ownersOf: { readonly [Step in Waiting['step']]: readonly Waiting['owner'][] } = {
  tenant: ['partner', 'support', 'support-approver'],
  'email-verification': ['contact', 'partner'],
  vetting: ['partner', 'support', 'support-approver'],
  'agreement-acceptance': ['signatory', 'partner'],
  'tenant-addition': ['tenant-administrator'],
  suspension: ['support'],
  merge: ['administrator', 'other-account'],
  join: ['administrator'],
  invitation: ['invited', 'administrator'],
  renewal: ['process', 'partner'],
  leaving: ['process'],
  order: ['partner', 'support', 'support-approver'],
  refund: ['support', 'support-approver'],
  proposal: ['support-approver'],
};

const pairs = (Object.keys(ownersOf) as Waiting['step'][]).flatMap((step) => ownersOf[step].map((owner) => ({ step, owner })));

type Counted<Kind> = Kind & { readonly count: number };

/** Counts each kind by itself, so that each count goes by one index; the most first, none left out but the empty. */
async function each<Kind extends object>(
  kinds: readonly Kind[],
  count: (kind: Kind) => Promise<number>,
): Promise<readonly Counted<Kind>[]> {
  const counted = await Promise.all(kinds.map(async (kind) => ({ ...kind, count: await count(kind) })));
  return counted.filter((kind) => kind.count > 0).sort((one, other) => other.count - one.count);
}

/** How many memberships there are, by what support looks for. */
export async function countMemberships(memberships: Collection<MembershipView>, now: string): Promise<MembershipCounts> {
  const count = (filter: Filter<MembershipView>) => memberships.countDocuments(filter, { maxTimeMS });
  const [statuses, waiting, stuck, overdue] = await Promise.all([
    each(
      statusAnswer.options.map((status) => ({ status })),
      ({ status }) => count({ status }),
    ),
    each(pairs, ({ step, owner }) => count({ waits: waitsTerm({ step, owner }) })),
    each(
      stuckReason.options.map((reason) => ({ reason })),
      ({ reason }) => count({ stuckFor: reason }),
    ),
    count({ deadline: { $ne: null, $lt: now } }),
  ]);
  return { statuses, waiting, stuck, overdue };
}
