import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { Proposal } from '../../events/state/proposals.js';
import { closeMembership } from './account-creation.js';
import { replacePrimaryContact } from './contact-change.js';
import { hoursAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { returnLegacyRecord } from './legacy-return.js';
import { retractPayment } from './retracted-payment.js';
import { waiveStep } from './support.js';
import { appointAdministrator } from './users.js';

type Proposable = EventData<'ActionProposed'>['command'];
type ProposedData = EventData<'ActionProposed'>['data'];

/** What takes two people of support. */
const proposable = {
  waiveStep,
  replacePrimaryContact,
  closeMembership,
  appointAdministrator,
  returnLegacyRecord,
  retractPayment,
} satisfies { readonly [Type in Proposable]: Decision<never> };

const decideProposed = (command: Proposable, data: ProposedData, state: MembershipState, context: Context): readonly MembershipEvent[] =>
  (proposable[command] as Decision<ProposedData>)(data, state, context);

/** Proposes the command, if it could be carried out now; the same proposal twice changes nothing. */
const propose = (command: Proposable, data: ProposedData, state: MembershipState, context: Context): readonly MembershipEvent[] => {
  if (decideProposed(command, data, state, context).length === 0) return [];
  const open = state.proposals?.find((each) => each.command === command && isOpen(each, context));
  if (open && JSON.stringify(open.data) === JSON.stringify(data)) return [];
  if (open) throw new Refused('already-proposed', { proposal: open.proposal, deadline: open.deadline });
  return [{ type: 'ActionProposed', data: { command, data, deadline: hoursAfter(context.now, context.policy.support.proposalHours) } }];
};

/** Only proposed, whoever asks: nobody does this alone. */
export const proposeWaiver: Decision<Parameters<typeof waiveStep>[0]> = (data, state, context) =>
  propose('waiveStep', data, state, context);

/** Only proposed, whoever asks: nobody does this alone. */
export const proposeClosing: Decision<Parameters<typeof closeMembership>[0]> = (data, state, context) =>
  propose('closeMembership', data, state, context);

/** Only proposed, whoever asks: nobody does this alone. */
export const proposeAdministrator: Decision<Parameters<typeof appointAdministrator>[0]> = (data, state, context) =>
  propose('appointAdministrator', data, state, context);

/** Only proposed, whoever asks: nobody does this alone. */
export const proposeReturn: Decision<Parameters<typeof returnLegacyRecord>[0]> = (data, state, context) =>
  propose('returnLegacyRecord', data, state, context);

/** Only proposed, whoever asks: nobody does this alone. */
export const proposeRetraction: Decision<Parameters<typeof retractPayment>[0]> = (data, state, context) =>
  propose('retractPayment', data, state, context);

/** The company replaces its contact itself; support only proposes it. */
export const replaceOrPropose: typeof replacePrimaryContact = (data, state, context) =>
  context.actor.kind === 'support' ? propose('replacePrimaryContact', data, state, context) : replacePrimaryContact(data, state, context);

/** Which proposal, by its number. */
export interface Named {
  readonly proposal: number;
}

/** A second person carries the proposal out, on the membership as it now stands; approving it twice changes nothing. */
export const approveProposal: Decision<Named> = ({ proposal: number }, state, context) => {
  const proposal = named(number, state);
  if (context.actor.kind !== 'support' || context.actor.id === proposal.by) throw new Refused('second-person-required');
  if (proposal.outcome === 'approved') return [];
  assertOpen(proposal, context);
  return [{ type: 'ProposalApproved', data: { proposal: number } }, ...decideProposed(proposal.command, proposal.data!, state, context)];
};

/** A colleague says No, or whoever proposed it takes it back. */
export const declineProposal: Decision<Named> = ({ proposal: number }, state, context) => {
  const proposal = named(number, state);
  if (proposal.outcome === 'declined') return [];
  assertOpen(proposal, context);
  return [{ type: 'ProposalDeclined', data: { proposal: number } }];
};

/** Puts away what nobody approved in time. */
export const lapseProposal: Decision = (_, { proposals }, { now }) =>
  proposals!
    .filter(({ outcome, deadline }) => outcome === 'open' && Date.parse(deadline) <= Date.parse(now))
    .map(({ proposal }) => ({ type: 'ProposalLapsed', data: { proposal } }));

function named(number: number, { proposals }: MembershipState): Proposal {
  const proposal = proposals?.find((each) => each.proposal === number);
  if (!proposal) throw new Refused('proposal-unknown', { proposal: number });
  return proposal;
}

const isOpen = ({ outcome, deadline }: Proposal, { now }: Context): boolean => outcome === 'open' && Date.parse(deadline) > Date.parse(now);

function assertOpen(proposal: Proposal, context: Context): void {
  const { outcome, deadline } = proposal;
  if (isOpen(proposal, context)) return;
  throw outcome === 'open' || outcome === 'lapsed' ? new Refused('proposal-lapsed', { deadline }) : new Refused('proposal-decided');
}
