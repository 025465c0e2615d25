import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import { isOver } from '../../events/state/is-over.js';
import type { DomainProof } from '../../events/state/tenant.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertMendable } from './pending.js';

/** A tenant that was created to enrol: unmanaged until its domain is proved. */
export interface NewTenant {
  readonly domain: string;
}

/** What a start asks of a new tenant; beginning again neither shakes an unproved domain off nor asks again for a proof once given. */
export function proofOwed(
  newTenant: NewTenant | undefined,
  before: DomainProof | undefined,
  context: Context,
): readonly MembershipEvent<'DomainProofRequested'>[] {
  const domain = newTenant?.domain ?? before?.domain;
  const isProved = before?.outcome === 'proved' && before.domain === domain;
  return domain && !isProved ? [askForProof(domain, context)] : [];
}

/** Looks at once, within the limit; after a miss the proof is asked for anew, by the same record. */
export const checkDomainNow: Decision = (_, state, context) => {
  assertMendable(state);
  const proof = state.domainProof;
  if (!proof) throw new Refused('domain-not-asked');
  if (proof.outcome === 'proved') return [];
  if (proof.outcome === 'missed') return [askForProof(proof.domain, context)];
  assertCheckAllowed(proof, context);
  return [{ type: 'DomainCheckRequested', data: { domain: proof.domain } }];
};

/** Keeps what was found in the DNS, of the domain that is asked for; a find that comes late counts all the same. */
export const recordDomainProof: Decision<EventData<'DomainProved'>> = ({ domain }, state) =>
  !isOver(state) && state.domainProof?.domain === domain && state.domainProof.outcome !== 'proved'
    ? [{ type: 'DomainProved', data: { domain } }]
    : [];

/** Stops looking and asks support for help, one level higher each time it is late. */
export const missDomainProof: Decision = (_, { domainProof }, { now, policy }) => {
  const { domain, level } = domainProof!;
  return [{ type: 'DomainProofMissed', data: { domain, level: level + 1, deadline: daysAfter(now, policy.tenant.helpWithinDays) } }];
};

const askForProof = (domain: string, { now, policy }: Context): MembershipEvent<'DomainProofRequested'> => ({
  type: 'DomainProofRequested',
  data: { domain, deadline: daysAfter(now, policy.tenant.proveWithinDays), looks: policy.tenant.looks },
});

const hour = 3_600_000;

function assertCheckAllowed({ checksAskedAt }: DomainProof, { now, policy }: Context): void {
  const { checksPerHour } = policy.tenant;
  const recent = checksAskedAt.filter((at) => Date.parse(at) > Date.parse(now) - hour);
  const oldest = recent[recent.length - checksPerHour];
  if (oldest) throw new Refused('too-many-domain-checks', { checksPerHour, retryAfter: new Date(Date.parse(oldest) + hour).toISOString() });
}
