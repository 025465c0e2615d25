import { rolesIn } from '../../../workflows/decisions/policy.js';
import { sayRoles } from '../../shared/role-names.js';
import { say, type Language } from '../../shared/texts.js';
import { outcomePage } from '../pages/outcome-reply.js';
import { htmlOf, type Reply } from '../pages/reply.js';
import { outcomes, type Outcome } from './outcomes.js';
import { AskPage } from './pages/ask-page.js';
import { isStranger, type Seen } from './seen.js';

/** Something to say above the invitation. */
export type NoticeName = 'sure-missing' | 'sign-in-first' | 'form-stale' | 'another-tenant' | 'not-for-guests' | 'unavailable';

/** How the invitation is shown again. */
export interface Asking {
  readonly status?: number;
  readonly notice?: NoticeName | undefined;
  /** Of a form that may be sent again as the same answer. */
  readonly nonce?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who is signed in, as that person would say it. */
function whoOf({ signedIn }: Seen): { readonly signedInAs?: string } {
  const { email, objectId } = signedIn?.caller.person ?? {};
  return signedIn ? { signedInAs: email ?? objectId ?? '' } : {};
}

/** Whether a guest of the directory may hold all the roles. */
function guestsIn({ view, open }: Seen): 'yes' | 'no' {
  const table = rolesIn(view!.state);
  return open!.roles.every((role) => table[role].guests) ? 'yes' : 'no';
}

/** The invitation with what can be answered to it; the address is the reader's own. */
export function askReply(seen: Seen, formToken: string, { status = 200, notice, headers }: Asking = {}): Reply {
  const { language, visit, view, open } = seen;
  const said = notice ?? (isStranger(seen) ? 'another-tenant' : undefined);
  const guests = guestsIn(seen);
  const props = {
    language,
    token: visit.token,
    formToken,
    company: view!.state.legalProfile!.legalName,
    address: open!.email,
    roles: sayRoles(language, open!.roles),
    deadline: open!.deadline,
    guests,
    ...whoOf(seen),
    mayAccept: seen.signedIn !== undefined && !isStranger(seen),
    ...(said && { notice: say(language, `invitations.page.notices.${said}`, { guests }) }),
    isDeclining: notice === 'sure-missing',
  };
  return { status, language, html: htmlOf(<AskPage {...props} />), ...(headers && { headers }) };
}

/** A page that asks nothing. */
export const outcomeReply = (language: Language, outcome: Outcome, headers?: Reply['headers'], seconds = 0): Reply =>
  outcomePage({
    language,
    shown: outcomes[outcome],
    text: (part) => say(language, `invitations.page.outcomes.${outcome}.${part}`, { seconds }),
    footer: say(language, 'invitations.page.footer'),
    ...(headers && { headers }),
  });
