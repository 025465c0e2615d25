import type { MembershipRefused } from '../../shared/membership-refused.js';
import type { Language } from '../../shared/texts.js';
import type { Challenge } from '../../shared/verification-secrets.js';
import { LinkedPage } from '../sign-in/linked-page.js';
import type { LinkedView } from '../sign-in/linked-page-ports.js';
import type { Asking, PageTable } from '../sign-in/page-table.js';
import { readForm, type Action } from './forms.js';
import { refusedTo, type Outcome } from './outcomes.js';
import type { SignerCommand, SigningPorts } from './ports.js';
import { askReply, outcomeReply, type NoticeName } from './replies.js';
import { strangerIn } from './signer.js';
import { standingOf } from './standing.js';

interface SigningParts {
  readonly action: Action;
  readonly command: SignerCommand;
  readonly outcome: Outcome;
  readonly notice: NoticeName;
}

const done: { readonly [A in Action]: Outcome } = { accept: 'accepted', decline: 'declined', 'not-me': 'given-back' };

/** Of whoever the signing is with by this link, else of the company's contact. */
function languageOf({ challenge }: Challenge, view: LinkedView | undefined): Language | undefined {
  const handedTo = view?.state.signing?.handedTo;
  return handedTo?.handOver === challenge ? handedTo.language : view?.state.legalProfile?.primaryContact.language;
}

function refused({ code, details }: MembershipRefused): Outcome | Asking<NoticeName> | undefined {
  if (code === 'agreement-outdated') return { status: 409, notice: 'newer-version', version: String(details['agreementVersion']) };
  if (code === 'signatory-required' || code === 'signing-handed-over') return { status: 403, notice: 'another-person' };
  return details['status'] === 'expired' ? 'expired' : refusedTo[code];
}

const table = ({ secrets, agreements }: SigningPorts): PageTable<SigningParts> => ({
  path: 'sign',
  read: (token) => {
    const handedOver = secrets.readSigningLink(token);
    return handedOver && { membershipId: handedOver.membershipId, challenge: handedOver.handOver };
  },
  languageOf,
  standingOf,
  readForm,
  answererOf: (seen) => (strangerIn(seen) ? undefined : seen.signedIn?.caller.actor),
  ask: (seen, formToken, asking) => {
    const version = asking.version ?? seen.view?.state.agreementAcceptance?.agreementVersion;
    const agreement = version === undefined ? undefined : agreements.find(version, seen.language);
    return agreement && askReply({ seen, agreement, formToken }, asking);
  },
  told: outcomeReply,
  done: ({ language }, action, { status, waitingOn }) => {
    const outcome = action === 'decline' && status === 'active' ? 'declined-by-member' : done[action];
    return outcomeReply(language, outcome, { waiting: action === 'accept' ? waitingOn : [] });
  },
  refused,
});

/** The page for whoever was handed the signing: answering takes the link, a sign-in to the company's directory, and a person's click. */
export class Signing extends LinkedPage<SigningParts> {
  constructor(ports: SigningPorts) {
    super(ports, table(ports));
  }
}
