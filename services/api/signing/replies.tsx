import type { Waiting } from '../../../events/waiting.js';
import { onOneLine } from '../../shared/given-names.js';
import { sayWaiting } from '../../shared/sentences.js';
import { say, type Language } from '../../shared/texts.js';
import type { AgreementText } from '../agreements/agreements.js';
import { outcomePage } from '../pages/outcome-reply.js';
import { htmlOf, type Reply } from '../pages/reply.js';
import type { Fault } from './forms.js';
import { outcomes, type Outcome } from './outcomes.js';
import { AskPage } from './pages/ask-page.js';
import type { AskedAbout, AskProps } from './pages/asked.js';
import { Open } from './pages/open.js';
import { strangerIn, type Seen, type Stranger } from './seen.js';

/** Something to say above the agreement. */
export type NoticeName = Fault | Stranger | 'sign-in-first' | 'form-stale' | 'newer-version' | 'unavailable';

/** The box that a notice is about. */
const boxes: { readonly [Name in NoticeName]?: 'authority' | 'sure' } = { 'authority-missing': 'authority', 'sure-missing': 'sure' };

/** How the agreement is shown again. */
export interface Asking {
  readonly status?: number;
  readonly notice?: NoticeName | undefined;
  /** The version that is on offer by now, where the view does not know it yet. */
  readonly version?: string;
  /** Of a form that may be sent again as the same answer. */
  readonly nonce?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Shown {
  readonly seen: Seen;
  readonly agreement: AgreementText;
  readonly formToken: string;
}

/** What may be told to whoever holds the link: what its own mail said. */
function aboutOf({ view }: Seen, { version, hash }: AgreementText): AskedAbout {
  const { legalProfile, tenant, signing, agreementAcceptance } = view!.state;
  const { firstName, lastName } = signing!.handedTo!;
  const enroller = tenant?.enroller.email;
  return {
    company: legalProfile!.legalName,
    ...(enroller && { askedBy: onOneLine(enroller) }),
    signer: `${firstName} ${lastName}`,
    deadline: agreementAcceptance!.deadline,
    version,
    hash,
  };
}

/** Who is signed in, as that person would say it, and whether the answer is theirs to give. */
function whoOf(seen: Seen): Pick<AskProps, 'signedInAs' | 'mayAnswer'> {
  if (!seen.signedIn) return { mayAnswer: false };
  const { email, objectId = '' } = seen.signedIn.caller.person ?? {};
  return { signedInAs: email ?? objectId, mayAnswer: !strangerIn(seen) };
}

/** The agreement with what can be answered to it. */
export function askReply({ seen, agreement, formToken }: Shown, { status = 200, notice, headers }: Asking): Reply {
  const { language, visit } = seen;
  const supersedes = seen.view?.state.agreementAcceptance?.supersedes;
  const said = strangerIn(seen) ?? notice;
  const props = {
    language,
    token: visit.token,
    formToken,
    about: aboutOf(seen, agreement),
    agreement,
    ...whoOf(seen),
    ...(said && { notice: say(language, `signing.page.notices.${said}`) }),
    ...(supersedes && { supersedes }),
    ...(said && boxes[said] && { missing: boxes[said] }),
  };
  return { status, language, html: htmlOf(<AskPage {...props} />), ...(headers && { headers }) };
}

interface Told {
  readonly waiting?: readonly Waiting[];
  readonly seconds?: number;
}

/** A page that asks nothing. */
export function outcomeReply(
  language: Language,
  outcome: Outcome,
  { waiting = [], seconds = 0 }: Told = {},
  headers?: Readonly<Record<string, string>>,
): Reply {
  const open = waiting.map((each) => sayWaiting(language, each));
  return outcomePage({
    language,
    shown: outcomes[outcome],
    text: (part) => say(language, `signing.page.outcomes.${outcome}.${part}`, { seconds }),
    footer: say(language, 'signing.page.footer'),
    children: <Open language={language} sentences={open} />,
    ...(headers && { headers }),
  });
}
