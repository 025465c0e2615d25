import type { Invitation } from '../../../events/state/invitations.js';
import type { Language } from '../../shared/texts.js';
import type { Invited } from '../../shared/verification-secrets.js';
import { languageOfVisit, type Visit } from '../pages/visit.js';
import type { SignedIn } from '../sign-in/sign-in.js';
import type { InvitationPorts, InvitationView } from './ports.js';

/** A visit by a good link, with all that is known about it. */
export interface Seen {
  readonly visit: Visit;
  readonly about: Invited;
  readonly view: InvitationView | undefined;
  /** While nobody has answered it. */
  readonly open: Invitation | undefined;
  readonly language: Language;
  readonly signedIn: SignedIn | undefined;
}

/** Looks at a visit. */
export async function see({ memberships, signIn, report }: InvitationPorts, visit: Visit, about: Invited): Promise<Seen> {
  const found = memberships.find(about.membershipId, about.invitation);
  const view = await found.catch((error: unknown) => void report(error, visit.correlationId));
  const open = view?.state.invitations?.open[about.invitation];
  const language = visit.lang === undefined && open ? open.language : languageOfVisit(visit);
  return { visit, about, view, open, language, signedIn: await signIn.whoIs(visit.cookies) };
}

/** Whether somebody is signed in who is not of the company's directory. */
export const isStranger = ({ about, signedIn }: Seen): boolean =>
  signedIn !== undefined && signedIn.caller.person?.tenantId !== about.membershipId;
