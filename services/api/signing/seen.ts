import type { Language } from '../../shared/texts.js';
import type { HandedOver } from '../../shared/verification-secrets.js';
import type { AgreementText } from '../agreements/agreements.js';
import type { SignedIn } from '../sign-in/sign-in.js';
import { languageOfVisit, type Visit } from '../pages/visit.js';
import type { SigningPorts, SigningView } from './ports.js';

/** Why a person who is signed in cannot answer. */
export type Stranger = 'another-tenant' | 'another-person';

/** A visit by a good link, with all that is known about it. */
export interface Seen {
  readonly visit: Visit;
  readonly about: HandedOver;
  readonly view: SigningView | undefined;
  readonly language: Language;
  readonly signedIn: SignedIn | undefined;
}

/** Looks at a visit. */
export async function see({ memberships, signIn, report }: SigningPorts, visit: Visit, about: HandedOver): Promise<Seen> {
  const found = memberships.find(about.membershipId, about.handOver);
  const view = await found.catch((error: unknown) => void report(error, visit.correlationId));
  const handedTo = view?.state.signing?.handedTo;
  const own = handedTo?.handOver === about.handOver ? handedTo.language : view?.state.legalProfile?.primaryContact.language;
  const language = visit.lang === undefined && own ? own : languageOfVisit(visit);
  return { visit, about, view, language, signedIn: await signIn.whoIs(visit.cookies) };
}

/** Why this person cannot answer for the company; nothing where nobody is signed in, or the right one. */
export function strangerIn({ about, view, signedIn }: Seen): Stranger | undefined {
  if (!signedIn) return undefined;
  const { person } = signedIn.caller;
  if (person?.tenantId !== about.membershipId) return 'another-tenant';
  const named = view?.state.signing?.handedTo?.objectId;
  return named && named !== person.objectId ? 'another-person' : undefined;
}

/** The text on offer, exactly as it is signed. */
export function offeredText({ agreements }: SigningPorts, { view, language }: Seen, version?: string): AgreementText | undefined {
  const offered = version ?? view?.state.agreementAcceptance?.agreementVersion;
  return offered === undefined ? undefined : agreements.find(offered, language);
}
