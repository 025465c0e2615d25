import type { Invitation } from '../../../events/state/invitations.js';
import type { MembershipState } from '../../../events/membership.js';
import { rolesIn } from '../../../workflows/decisions/policy.js';
import { sayRoles } from '../../shared/role-names.js';
import { say, type Language } from '../../shared/texts.js';
import { outcomePage } from '../pages/outcome-reply.js';
import { htmlOf, type Reply } from '../pages/reply.js';
import type { Asking, CommonNotice, Told } from '../sign-in/page-table.js';
import { isOfAnotherTenant, whoIn, type Seen } from '../sign-in/seen.js';
import type { Fault } from './forms.js';
import { outcomes, type Outcome } from './outcomes.js';
import { AskPage } from './pages/ask-page.js';

/** Something to say above the invitation. */
export type NoticeName = CommonNotice | Fault | 'another-tenant' | 'not-for-guests';

/** The invitation of a link, while nobody has answered it. */
export const invitationOf = ({ about, view }: Pick<Seen, 'about' | 'view'>): Invitation | undefined =>
  view?.state.invitations?.open[about.challenge];

/** Whether a guest of the directory may hold all the roles. */
function guestsIn(state: MembershipState, roles: Invitation['roles']): 'yes' | 'no' {
  const table = rolesIn(state);
  return roles.every((role) => table[role].guests) ? 'yes' : 'no';
}

/** The invitation with what can be answered to it; the address is the reader's own. */
export function askReply(seen: Seen, formToken: string, { status = 200, notice, headers }: Asking<NoticeName>): Reply {
  const { language, visit, view } = seen;
  const { email: address, roles, deadline } = invitationOf(seen)!;
  const said = notice ?? (isOfAnotherTenant(seen) ? 'another-tenant' : undefined);
  const guests = guestsIn(view!.state, roles);
  const props = {
    language,
    token: visit.token,
    formToken,
    company: view!.state.legalProfile!.legalName,
    address,
    roles: sayRoles(language, roles),
    deadline,
    guests,
    ...whoIn(seen),
    mayAccept: seen.signedIn !== undefined && !isOfAnotherTenant(seen),
    ...(said && { notice: say(language, `invitations.page.notices.${said}`, { guests }) }),
    isDeclining: notice === 'sure-missing',
  };
  return { status, language, html: htmlOf(<AskPage {...props} />), ...(headers && { headers }) };
}

/** A page that asks nothing. */
export const outcomeReply = (language: Language, outcome: Outcome, { headers, seconds = 0 }: Told = {}): Reply =>
  outcomePage({
    language,
    shown: outcomes[outcome],
    text: (part) => say(language, `invitations.page.outcomes.${outcome}.${part}`, { seconds }),
    footer: say(language, 'invitations.page.footer'),
    ...(headers && { headers }),
  });
