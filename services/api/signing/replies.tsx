import type { Waiting } from '../../../events/waiting.js';
import { onOneLine } from '../../shared/given-names.js';
import { sayWaiting } from '../../shared/sentences.js';
import { say, type Language } from '../../shared/texts.js';
import type { AgreementText } from '../agreements/agreements.js';
import { outcomePage } from '../pages/outcome-reply.js';
import { htmlOf, type Reply } from '../pages/reply.js';
import type { Asking, CommonNotice, Told } from '../sign-in/page-table.js';
import { whoIn, type Seen } from '../sign-in/seen.js';
import type { Fault } from './forms.js';
import { outcomes, type Outcome } from './outcomes.js';
import { AskPage } from './pages/ask-page.js';
import type { AskedAbout } from './pages/asked.js';
import { Open } from './pages/open.js';
import { strangerIn, type Stranger } from './signer.js';

/** Something to say above the agreement. */
export type NoticeName = CommonNotice | Fault | Stranger | 'newer-version';

/** The box that a notice is about. */
const boxes: { readonly [Name in NoticeName]?: 'authority' | 'sure' } = { 'authority-missing': 'authority', 'sure-missing': 'sure' };

interface Shown {
  readonly seen: Seen;
  readonly agreement: AgreementText;
  readonly formToken: string;
}

/** What may be told to whoever holds the link: what its own mail said. */
function aboutOf({ view }: Seen, { version, hash }: AgreementText): AskedAbout {
  const { legalProfile, tenant, signing, agreementAcceptance } = view!.state;
  const { firstName, lastName } = signing!.handedTo!;
  const { deadline, reacceptance } = agreementAcceptance!;
  const enroller = tenant?.enroller.email;
  return {
    company: legalProfile!.legalName,
    ...(enroller && { askedBy: onOneLine(enroller) }),
    signer: `${firstName} ${lastName}`,
    deadline,
    isMember: reacceptance !== undefined,
    ...(reacceptance?.enforcedAt && { blockedSince: reacceptance.enforcedAt }),
    version,
    hash,
  };
}

/** Who is signed in, and whether the answer is theirs to give. */
const whoOf = (seen: Seen) => ({ ...whoIn(seen), mayAnswer: seen.signedIn !== undefined && !strangerIn(seen) });

/** The agreement with what can be answered to it. */
export function askReply({ seen, agreement, formToken }: Shown, { status = 200, notice, headers }: Asking<NoticeName>): Reply {
  const { language, visit } = seen;
  const supersedes = seen.view?.state.agreementAcceptance?.supersedes;
  const said = strangerIn(seen) ?? notice;
  const missing = said && boxes[said];
  const props = {
    language,
    token: visit.token,
    formToken,
    about: aboutOf(seen, agreement),
    agreement,
    ...whoOf(seen),
    ...(said && { notice: say(language, `signing.page.notices.${said}`) }),
    ...(supersedes && { supersedes }),
    ...(missing && { missing }),
  };
  return { status, language, html: htmlOf(<AskPage {...props} />), ...(headers && { headers }) };
}

interface ToldSigner extends Told {
  readonly waiting?: readonly Waiting[];
}

/** A page that asks nothing. */
export function outcomeReply(language: Language, outcome: Outcome, { waiting = [], seconds = 0, headers }: ToldSigner = {}): Reply {
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
