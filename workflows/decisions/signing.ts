import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { HandOver, Signing } from '../../events/state/signing.js';
import { openOffer } from './agreement-offer.js';
import { assertSigningOpen } from './agreement-standing.js';
import { oneMoreFrom } from './daily-limit.js';
import { Refused, type Context, type Decision } from './decision.js';
import { may } from './roles.js';

type Capacity = NonNullable<EventData<'AgreementAccepted'>['capacity']>;

/** What is shown besides a sign-in: the number of the hand-over whose link was followed, as the API read it. */
export interface ByLink {
  readonly handOver?: number;
}

/** Who signs, as the events say it. */
export interface Signed {
  readonly signatory: { readonly objectId: string };
  readonly capacity: Capacity;
}

/** Hands the signing to another person, who is written to; whoever had it before has it no longer. */
export const handOverSigning: Decision<EventData<'SigningHandedOver'>> = ({ to }, state, context) => {
  assertSigningOpen(state);
  openOffer(state);
  assertMayHandOver(state, context.actor);
  assertHandOverAllowed(state.signing, context);
  return [{ type: 'SigningHandedOver', data: { to } }];
};

/** The person to whom it was handed says that somebody else must sign; it is back with the company. Saying it twice changes nothing. */
export const declineSigning: Decision<ByLink> = ({ handOver }, state, { actor }) => {
  assertSigningOpen(state);
  const { handedTo, declined } = state.signing ?? {};
  if (handOver !== undefined && declined?.handOver === handOver) return [];
  openOffer(state);
  assertLinkHolds(handOver, handedTo);
  if (!handedTo || !isHandedTo(handedTo, actor, handOver)) throw new Refused('signing-not-handed-over');
  return [{ type: 'SigningDeclined', data: { handOver: handedTo.handOver } }];
};

/** What it means for the signing that a person leaves the company; nothing where that person was not to sign. */
export function signatoryLeft(objectId: string, state: MembershipState): readonly MembershipEvent[] {
  const left = (capacity: EventData<'SignatoryLeft'>['capacity']) => ({ type: 'SignatoryLeft', data: { objectId, capacity } }) as const;
  return [
    ...(isNamed(objectId, state) ? [left('signatory')] : []),
    ...(state.signing?.handedTo?.objectId === objectId ? [left('handed-over')] : []),
  ];
}

/** Only a person signed in to the company's own directory signs: whom the company named, to whom it was handed, or who may by policy; a service never can. */
export function signingAs(state: MembershipState, { actor, policy }: Context, handOver?: number): Signed {
  const objectId = personOf(actor);
  if (!objectId) throw new Refused('signatory-required');
  const handedTo = state.signing?.handedTo;
  assertLinkHolds(handOver, handedTo);
  const signed = (capacity: Capacity): Signed => ({ signatory: { objectId }, capacity });
  if (handedTo && isHandedTo(handedTo, actor, handOver)) return signed('handed-over');
  if (!handedTo && isNamed(objectId, state)) return signed('signatory');
  if (signsByOffice(actor, policy)) return signed('global-administrator');
  throw new Refused(isNamed(objectId, state) ? 'signing-handed-over' : 'signatory-required');
}

const personOf = ({ kind, objectId }: Context['actor']): string | undefined => (kind === 'partner' ? objectId : undefined);

/** Whom the profile names, unless that person has left. */
const isNamed = (objectId: string, { legalProfile, signing }: MembershipState): boolean =>
  legalProfile?.signatory.objectId === objectId && !signing?.vacantSince;

const signsByOffice = ({ isGlobalAdministrator }: Context['actor'], { agreementAcceptance: { signers } }: Context['policy']): boolean =>
  isGlobalAdministrator === true && signers.includes('global-administrator');

/** By the link of the mail; or signed in as that person, where the company said who it is. A link does not make another person of the one who was named. */
function isHandedTo(handedTo: HandOver, actor: Context['actor'], handOver?: number): boolean {
  const objectId = personOf(actor);
  if (!objectId) return false;
  return handedTo.objectId === undefined ? handOver === handedTo.handOver : handedTo.objectId === objectId;
}

function assertLinkHolds(handOver: number | undefined, handedTo: HandOver | undefined): void {
  if (handOver !== undefined && handOver !== handedTo?.handOver) throw new Refused('signing-link-void');
}

/** An administrator, whoever is to sign now, or a service; support asks the company, because it cannot know who may sign for it. */
function assertMayHandOver(state: MembershipState, actor: Context['actor']): void {
  if (actor.kind === 'service') return;
  const objectId = personOf(actor);
  if (!objectId || !(may(state, actor, 'manage-users') || signsNow(objectId, state))) throw new Refused('signer-or-administrator-required');
}

function signsNow(objectId: string, state: MembershipState): boolean {
  const handedTo = state.signing?.handedTo;
  return handedTo ? handedTo.objectId === objectId : isNamed(objectId, state);
}

/** Limits the mails by the day, whoever asks for them and however often the company begins again. */
function assertHandOverAllowed(signing: Signing | undefined, { now, policy }: Context): void {
  const { handOversPerDay } = policy.agreementAcceptance;
  const retryAfter = oneMoreFrom(signing?.handedOverAt ?? [], handOversPerDay, now);
  if (retryAfter) throw new Refused('too-many-hand-overs', { handOversPerDay, retryAfter });
}
