import { isOfAnotherTenant, type Seen } from '../sign-in/seen.js';

/** Why a person who is signed in cannot answer. */
export type Stranger = 'another-tenant' | 'another-person';

/** Why this person cannot answer for the company; nothing where nobody is signed in, or the right one. */
export function strangerIn(seen: Seen): Stranger | undefined {
  if (!seen.signedIn) return undefined;
  if (isOfAnotherTenant(seen)) return 'another-tenant';
  const named = seen.view?.state.signing?.handedTo?.objectId;
  return named && named !== seen.signedIn.caller.person?.objectId ? 'another-person' : undefined;
}
