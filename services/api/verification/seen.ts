import { parseCookie } from 'cookie';
import current from '../../../content/current.json' with { type: 'json' };
import { policyOf } from '../../../workflows/decisions/policy.js';
import type { Language } from '../../shared/texts.js';
import type { Challenge } from '../../shared/verification-secrets.js';
import { beginCookieName } from './begin-cookie.js';
import { currentGate } from './page-state.js';
import type { VerificationPorts, VerificationView } from './ports.js';
import { languageOfVisit, type Visit } from '../pages/visit.js';

/** A visit by a good link, with all that is known about it. */
export interface Seen {
  readonly visit: Visit;
  readonly about: Challenge;
  readonly view: VerificationView | undefined;
  readonly language: Language;
  /** The cookie as it came; empty without one. */
  readonly cookie: string;
  /** The command that this browser sent, by its cookie. */
  readonly begunBy: string | undefined;
}

/** Looks at a visit; without the view, which may be away, the page still asks. */
export async function see({ secrets, memberships, report }: VerificationPorts, visit: Visit, about: Challenge): Promise<Seen> {
  const view = await memberships.find(about.membershipId).catch((error: unknown) => void report(error, visit.correlationId));
  const cookie = parseCookie(visit.cookies)[beginCookieName(about.membershipId)] ?? '';
  return {
    visit,
    about,
    view,
    language: visit.lang === undefined ? (view?.state.emailVerification?.language ?? languageOfVisit(visit)) : languageOfVisit(visit),
    cookie,
    begunBy: cookie ? secrets.readBrowserCookie(about.membershipId, cookie) : undefined,
  };
}

/** Whether this browser must type the code; while the view does not know the challenge, a cookie is given the benefit of the doubt. */
export function needsCode({ begunBy, about, view }: Seen): boolean {
  const gate = currentGate(about, view);
  return begunBy === undefined || (gate !== undefined && gate.begunBy !== begunBy);
}

/** How many wrong codes the rules of this membership allow. */
export const triesAllowed = ({ view }: Seen): number =>
  policyOf(view?.state.account?.policyVersion ?? current.policyVersion).emailVerification.triesAllowed;
