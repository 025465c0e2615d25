import type { Language } from '../../shared/texts.js';
import type { Challenge } from '../../shared/verification-secrets.js';
import type { Visit } from '../pages/visit.js';
import type { LinkedView } from './linked-page-ports.js';
import type { SignedIn } from './sign-in.js';

/** A visit by a good link, with all that is known about it. */
export interface Seen {
  readonly visit: Visit;
  /** The event by which the link is known; whatever is answered is bound to it. */
  readonly about: Challenge;
  readonly view: LinkedView | undefined;
  readonly language: Language;
  readonly signedIn: SignedIn | undefined;
}

/** Whether somebody is signed in who is not of the company's directory. */
export const isOfAnotherTenant = ({ about, signedIn }: Seen): boolean =>
  signedIn !== undefined && signedIn.caller.person?.tenantId !== about.membershipId;

/** Who is signed in, as that person would say it. */
export function whoIn({ signedIn }: Seen): { readonly signedInAs?: string } {
  const { email, objectId = '' } = signedIn?.caller.person ?? {};
  return signedIn ? { signedInAs: email ?? objectId } : {};
}
