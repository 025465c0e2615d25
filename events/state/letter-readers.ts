import type { EventData } from '../catalogue.js';
import type { MembershipState } from '../membership.js';
import { signerOf } from './agreement-acceptance.js';
import { addressedTo } from './letter-addressees.js';
import type { LetterFacts } from './letter-facts.js';
import type { LetterKind } from './letter-kinds.js';
import type { Letter } from './letters.js';
import type { Role } from './users.js';
import { holdersOf, rolesGiving, type Administrator, type Right, type RightsOfRoles } from './right-holders.js';

/** Whom a letter goes to, and why that person. */
export interface Recipient {
  readonly reader: NonNullable<EventData<'LetterSent'>['reader']>;
  readonly email: string;
  readonly language: 'en' | 'ko';
}

/** One of the readers, by the key under which the answer to that mail is kept. */
export type Reader = Recipient & { readonly key: string; readonly facts?: LetterFacts };

/** A right, and what gives it. */
interface Held {
  readonly table: RightsOfRoles;
  readonly right: Right;
}

/** What is due soon concerns whoever can do it. */
const rightAtStep: Readonly<Record<string, Right>> = {
  'email-verification': 'manage-contact',
  vetting: 'manage-verification',
  join: 'manage-users',
  renewal: 'renew',
  order: 'buy',
};

const rightFor = ({ kind, facts }: Letter): Right | undefined =>
  kind === 'deadline-near' ? (rightAtStep[String(facts?.['step'])] ?? 'manage-account') : addressedTo[kind].right;

/** Whoever came only after a letter was called for is not among its readers. */
const isAsOldAs = ({ at, resentAt }: Letter, since: string): boolean => Date.parse(since) <= Date.parse(resentAt?.at(-1) ?? at);

/** Since when a person has held the right. */
function sinceOf(state: MembershipState, objectId: string, giving: readonly Role[]): string {
  const user = state.users?.[objectId];
  if (!user) return state.account!.requestedAt;
  const { roles, rolesSince, enrolled, since } = user;
  const begun = enrolled ? state.account!.requestedAt : since;
  return roles
    .filter((role) => giving.includes(role))
    .map((role) => rolesSince?.[role] ?? begun)
    .sort()[0]!;
}

/** Whoever enrolled a company whose request is over is still the one to be told. */
function asItWas(state: MembershipState): MembershipState {
  const { account } = state;
  return account?.endedFrom === 'pending' ? { ...state, account: { ...account, status: 'pending' } } : state;
}

/** Everybody who holds the right and should know, whether or not there is an address. */
function holders(state: MembershipState, letter: Letter, { table, right }: Held): readonly Administrator[] {
  const giving = rolesGiving(table, right);
  return holdersOf(asItWas(state), table, right).filter(
    ({ objectId }) => objectId !== letter.except && isAsOldAs(letter, sinceOf(state, objectId, giving)),
  );
}

function readable(state: MembershipState, { objectId: key, email, language }: Administrator): readonly Reader[] {
  const companys = state.legalProfile!.primaryContact.language;
  const reads = state.letterPreferences?.[key]?.language ?? language ?? companys;
  return email ? [{ key, reader: 'administrator', email, language: reads }] : [];
}

/** Who should have the letter and has no address that is known, by object id. */
export function unaddressed(state: MembershipState, letter: Letter, table: RightsOfRoles): readonly string[] {
  const right = rightFor(letter);
  const people = right ? holders(state, letter, { table, right }) : [];
  return people.filter(({ email, objectId }) => !email && !isLeftOut(state, letter, objectId)).map(({ objectId }) => objectId);
}

const isLeftOut = ({ letterPreferences }: MembershipState, { kind }: Letter, objectId: string): boolean =>
  (letterPreferences?.[objectId]?.leaveOut as readonly LetterKind[] | undefined)?.includes(kind) ?? false;

/** Where nobody of the company can be reached: its primary contact, unless that is known to be no way either. */
function contact({ legalProfile, emailVerification: gate }: MembershipState): readonly Reader[] {
  const { email, language } = legalProfile!.primaryContact;
  const isNoWay = gate?.email === email && (gate.outcome === 'denied' || gate.outcome === 'bounced');
  return isNoWay ? [] : [{ key: 'contact', reader: 'primary-contact', email, language }];
}

const isReached = ({ answers }: Letter): boolean => Object.values(answers).some(({ smtpStatus }) => smtpStatus === undefined);

const isReachable = ({ answers }: Letter, { key }: Reader): boolean => answers[key]?.smtpStatus === undefined;

function company(state: MembershipState, letter: Letter, held: Held): readonly Reader[] {
  const people = holders(state, letter, held).flatMap((each) => readable(state, each));
  const wanted = people.filter(({ key }) => !isLeftOut(state, letter, key));
  return isReached(letter) || people.some((reader) => isReachable(letter, reader)) ? wanted : [...wanted, ...contact(state)];
}

/** To whom the signing was handed, with the number that the link is derived from. */
function signer(state: MembershipState, letter: Letter): readonly Reader[] {
  const { recipient, since } = signerOf(state) ?? {};
  if (!recipient || (letter.kind !== 'signing-handed-over' && !isAsOldAs(letter, since!))) return [];
  return [{ key: 'signer', reader: 'signer', ...recipient, facts: { handOver: state.signing!.handedTo!.handOver } }];
}

/** The signatory of the profile, where the account knows how to write to that person. */
function signatory(state: MembershipState): readonly Reader[] {
  const { objectId } = state.legalProfile!.signatory;
  const { email, language } = state.users?.[objectId] ?? {};
  const isToSign = signerOf(state)?.kind === 'signatory';
  return isToSign ? readable(state, { objectId, ...(email && { email }), ...(language && { language }) }) : [];
}

/** Who was invited, with the number that the link is derived from. */
function invited({ invitations }: MembershipState, { facts }: Letter): readonly Reader[] {
  const invitation = Number(facts!['invitation']);
  const { email, language } = invitations!.open[invitation]!;
  return [{ key: 'invited', reader: 'invited', email, language, facts: { invitation } }];
}

/** Somebody who is not of the account, or is only now. */
function person({ users, legalProfile }: MembershipState, { person: named }: Letter): readonly Reader[] {
  const { objectId, email = users?.[objectId]?.email, language = users?.[objectId]?.language } = named!;
  return email ? [{ key: objectId, reader: 'person', email, language: language ?? legalProfile!.primaryContact.language }] : [];
}

const mailbox = ({ email }: Reader): string => email.toLowerCase();

/** One mailbox gets one letter, whatever its owner is besides, and whoever of its owners had it. */
const oncePerMailbox = (readers: readonly Reader[], { answers }: Letter): readonly Reader[] =>
  [...readers]
    .sort((one, other) => Number(Boolean(answers[other.key])) - Number(Boolean(answers[one.key])))
    .filter((reader, index, sorted) => sorted.findIndex((other) => mailbox(other) === mailbox(reader)) === index);

/** Everybody who should have the letter, those who have it included. */
export function readersOf(state: MembershipState, letter: Letter, table: RightsOfRoles): readonly Reader[] {
  const { signer: isSigners, signatory: isSignatorys, invited: isInvited, person: isPersons } = addressedTo[letter.kind];
  const right = rightFor(letter);
  const readers = [
    ...(isSigners ? signer(state, letter) : []),
    ...(isInvited ? invited(state, letter) : []),
    ...(isPersons ? person(state, letter) : []),
    ...(right ? company(state, letter, { table, right }) : []),
    ...(isSignatorys ? signatory(state) : []),
  ];
  return oncePerMailbox(readers, letter);
}
