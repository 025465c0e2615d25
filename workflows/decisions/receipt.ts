import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { RecordedEvent } from '../../events/recorded-event.js';
import type { Status } from '../../events/state/account-creation.js';
import { isContactAsked } from '../../events/state/contact-change.js';
import { openInvitations } from '../../events/state/invitations.js';
import { isLateRenewable } from '../../events/state/is-over.js';
import type { Brought } from '../../events/state/merge.js';
import type { ConditionName } from '../../events/state/renewal-conditions.js';
import { knownOf } from '../../events/state/payment-money.js';
import { outstandingOf } from '../../events/state/payments.js';
import { waitingOn } from '../../events/waiting-on.js';
import type { Waiting } from '../../events/waiting.js';
import type { Command } from './index.js';
import { unmetAfter } from './renewal-receipt.js';
import { isSame } from '../../events/state/is-same.js';

/** What one command brought about, besides where the membership stands. */
export interface Outcome {
  /** This command began the request that runs, or led to the membership that lives. */
  readonly began?: true;
  /** This command asked for the newest mail to the contact, to whom the signing was handed, or to somebody invited. */
  readonly mailAsked?: true;
  /** How many wrong codes may follow the one that this command typed; 0 once the challenge is void. */
  readonly triesLeft?: number;
  /** When the file that this command names was received. */
  readonly receivedAt?: string;
  /** The running request has another legal profile than the one that came with this command and was not taken. */
  readonly profileDiffers?: true;
  /** What a rollout's command changed, with the dates that it moved and the rules that are others now; absent where nothing happened. */
  readonly rolledOut?: Pick<EventData<'PolicyChanged'>, 'dates' | 'rules'>;
  /** Which conditions of the renewal are still to be met, after a command that may meet one; absent while the year cannot be renewed. */
  readonly unmet?: readonly ConditionName[];
  /** The command was right and changed nothing: what it asks for was so already. */
  readonly unchanged?: true;
  /** Which product key may be shown; the key itself is derived by whoever answers. */
  readonly keyShown?: Pick<EventData<'BenefitKeyViewed'>, 'key' | 'madeWith'> & { readonly until?: string };
  /** What was ordered: its number, what it costs, until when that is to be paid, and whose number a transfer names. */
  readonly ordered?: Pick<EventData<'OrderPlaced'>, 'order' | 'method' | 'price' | 'expiresAt'> & { readonly partnerId: string };
  /** What was kept of a transfer for an order, and what that still costs. */
  readonly received?: Pick<EventData<'PartPaymentReceived'>, 'order' | 'amount' | 'currency'> & { readonly outstanding: number };
  /** What the account brought into the other one that it is part of now. */
  readonly brought?: Brought;
  /** The answer is one given before, and the request it was about has ended since. */
  readonly isOver?: true;
}

/** The answer to a command: how far the stream has come, so that a reader can wait for its own write. */
export interface Receipt extends Outcome {
  readonly membershipId: string;
  readonly sequence: number;
  readonly status: Status | 'unknown';
  readonly waitingOn: readonly Waiting[];
}

interface Standing {
  readonly membershipId: string;
  readonly sequence: number;
  readonly state: MembershipState;
}

/** What a membership at that point answers with. */
export const receiptOf = ({ membershipId, sequence, state }: Standing): Receipt => ({
  membershipId,
  sequence,
  status: state.account?.status ?? 'unknown',
  waitingOn: waitingOn(state),
});

/** What a rollout changed; nothing where it changed nothing. */
function rolledOutBy(type: Command['type'], events: readonly RecordedEvent[]): Outcome['rolledOut'] {
  if (type === 'askReacceptance') return events.length > 0 ? { dates: [] } : undefined;
  const { dates, rules } = events.find((event) => event.type === 'PolicyChanged')?.data ?? {};
  return dates && { dates, ...(rules && { rules }) };
}

/** What came of a command, by the events it led to; this is remembered with the answer. */
export function outcomeOf({ type, data }: Command, events: readonly RecordedEvent[], state: MembershipState): Outcome {
  const { legalProfile } = state;
  const began = events.some((event) => event.type === 'AccountRequested');
  const refused = events.find((event) => event.type === 'VerificationCodeRefused');
  const differs = type === 'requestAccount' && !began && !isSame(data.legalProfile, legalProfile);
  const rolledOut = rolledOutBy(type, events);
  return {
    ...(began && { began }),
    ...(refused && { triesLeft: refused.data.triesLeft }),
    ...(differs && { profileDiffers: differs }),
    ...(rolledOut && { rolledOut }),
    ...receivedBy({ type, data } as Command, state),
    ...(type === 'joinAccount' && broughtInto(state)),
    ...keyShown(events),
    ...ordered(events, state),
    ...(type === 'confirmPayment' && received(events, state)),
    ...unmetAfter(type, state),
    ...(events.length === 0 && { unchanged: true }),
  };
}

/** When the file of an upload was received, the first time it came. */
function receivedBy({ type, data }: Command, state: MembershipState): Pick<Outcome, 'receivedAt'> {
  if (type === 'uploadDocument') return receivedAt(data.hash, state.vetting?.documents);
  return type === 'submitPaymentProof' ? receivedAt(data.hash, proofsOf(data.order, state)) : {};
}

const proofsOf = (number: number, { orders }: MembershipState) => orders?.list.find(({ order }) => order === number)?.proofs;

function receivedAt(hash: string, files: readonly { readonly hash: string; readonly at: string }[] = []): Pick<Outcome, 'receivedAt'> {
  const file = files.findLast((each) => each.hash === hash);
  return file ? { receivedAt: file.at } : {};
}

function broughtInto({ merges }: MembershipState): Pick<Outcome, 'brought'> {
  const { membershipId: _, partnerId: __, number: ___, ...brought } = merges!.into!;
  return { brought };
}

function keyShown(events: readonly RecordedEvent[]): Pick<Outcome, 'keyShown'> {
  const viewed = events.find((event) => event.type === 'BenefitKeyViewed');
  if (!viewed) return {};
  const { key, madeWith, until } = viewed.data;
  return { keyShown: { key, madeWith, until } };
}

function ordered(events: readonly RecordedEvent[], { account }: MembershipState): Pick<Outcome, 'ordered'> {
  const placed = events.find((event) => event.type === 'OrderPlaced');
  if (!placed) return {};
  const { order, method, price, expiresAt } = placed.data;
  return { ordered: { order, method, price, expiresAt, partnerId: account!.partnerId! } };
}

/** Of all that came of one transfer, so that whoever typed an amount wrong sees it at once. */
function received(events: readonly RecordedEvent[], { orders }: MembershipState): Pick<Outcome, 'received'> {
  const [first] = events.filter(isMoney).map(({ data }) => data);
  const order = orders?.list.find((each) => each.order === first?.order);
  if (!first || !order) return {};
  const amount = knownOf(order, first.payment);
  const outstanding = order.status === 'open' ? outstandingOf(order) : 0;
  return { received: { order: first.order, amount, currency: first.currency, outstanding } };
}

const money = ['PartPaymentReceived', 'OrderPaid', 'SurplusPaymentReceived'] as const;

const isMoney = (event: RecordedEvent): event is RecordedEvent<(typeof money)[number]> => money.some((type) => type === event.type);

/** The commands that asked for the mails which are the newest of their kind. */
function mailsAsked(state: MembershipState): readonly (string | undefined)[] {
  const invited = openInvitations(state.invitations).map(([, { begunBy }]) => begunBy);
  const contact = isContactAsked(state) ? state.emailVerification?.begunBy : undefined;
  return [...invited, contact, isSigningOpen(state) ? state.signing?.handedTo?.begunBy : undefined];
}

function isSigningOpen(state: MembershipState): boolean {
  const { account, agreementAcceptance: gate } = state;
  const isAskedAgain = gate?.reacceptance !== undefined;
  return account?.status === 'pending' || (isAskedAgain && (account?.status === 'active' || isLateRenewable(state)));
}

/** Whether the newest mail is the one that this command asked for; said anew with every answer, because the next mail makes it untrue. */
export const mailOf = (commandId: string, state: MembershipState): Pick<Outcome, 'mailAsked'> =>
  mailsAsked(state).includes(commandId) ? { mailAsked: true } : {};
