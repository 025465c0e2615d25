import type { Status } from '../../../events/state/account-creation.js';
import type { EmailVerification } from '../../../events/state/email-verification.js';
import { onOneLine } from '../../shared/given-names.js';
import type { Challenge } from '../../shared/verification-secrets.js';
import type { VerificationView } from './ports.js';

/** What there is to say about a link before anybody answered on this page. */
export type PageState = 'ask' | 'confirmed-before' | 'denied-before' | 'superseded' | 'expired' | 'ended' | 'suspended' | 'void';

/** What the page tells about the question. */
export interface Facts {
  readonly company: string;
  readonly address: string;
  readonly deadline: string;
  /** Who enrolled the company, where the mail says so. */
  readonly askedBy?: string;
}

const byStatus: { readonly [S in Status]?: PageState } = {
  expired: 'expired',
  withdrawn: 'ended',
  closed: 'ended',
  merged: 'ended',
  suspended: 'suspended',
};

const byOutcome: { readonly [O in EmailVerification['outcome']]?: PageState } = {
  verified: 'confirmed-before',
  denied: 'denied-before',
};

/** The challenge of the link, if it is the newest one that the view knows. */
export const currentGate = ({ challenge }: Challenge, view: VerificationView | undefined): EmailVerification | undefined =>
  view?.state.emailVerification?.challenge === challenge ? view.state.emailVerification : undefined;

/** How the link stands. A view that has not come as far as the link knows nothing yet, and the page asks. */
export function pageStateOf(about: Challenge, view: VerificationView | undefined): PageState {
  if (!view || view.sequence < about.challenge) return 'ask';
  const gate = currentGate(about, view);
  if (!gate) return 'superseded';
  const status = view.state.account?.status;
  return byOutcome[gate.outcome] ?? (status && byStatus[status]) ?? (gate.outcome === 'void' ? 'void' : 'ask');
}

/** What may be told to whoever holds the link: only what its own mail said. */
export function factsOf(about: Challenge, view: VerificationView | undefined): Facts | undefined {
  const gate = currentGate(about, view);
  const company = view?.state.legalProfile?.legalName;
  const askedBy = view?.state.tenant?.enroller.email;
  return gate && company
    ? { company, address: gate.email, deadline: gate.deadline, ...(askedBy && { askedBy: onOneLine(askedBy) }) }
    : undefined;
}
