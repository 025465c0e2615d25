import { waitingOn } from '../../../events/waiting-on.js';
import type { Waiting } from '../../../events/waiting.js';
import type { Receipt } from '../../../workflows/contract.js';
import { sayRefusal, sayWaiting } from '../../shared/sentences.js';
import { say, sayInstant, type Language, type Values } from '../../shared/texts.js';
import type { Faults, FieldSentence, Form } from './form.js';
import { outcomes, type Outcome } from './outcomes.js';
import { currentGate, factsOf, type PageState } from './page-state.js';
import { AskPage } from './pages/ask-page.js';
import { OutcomePage } from './pages/outcome-page.js';
import { htmlOf, type Reply } from '../pages/reply.js';
import { needsCode, triesAllowed, type Seen } from './seen.js';

/** How the questions are asked again. */
export interface Asking {
  /** What was typed, which is kept. */
  readonly form?: Form;
  readonly status?: number;
  readonly faults?: Faults;
  readonly sentences?: readonly FieldSentence[];
  readonly notice?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const sentencesOf = (language: Language, faults: Faults): readonly FieldSentence[] =>
  (['enrolled', 'owned', 'code'] as const).flatMap((field) => {
    const fault = faults[field];
    return fault ? [{ field, sentence: say(language, `email-verification.page.errors.${fault}`) }] : [];
  });

/** The questions. */
export function askReply(
  seen: Seen,
  formToken: string,
  { form, status = 200, faults = {}, sentences = [], notice, headers }: Asking = {},
): Reply {
  const { language, visit, about, view } = seen;
  const props = {
    language,
    token: visit.token,
    formToken,
    facts: factsOf(about, view),
    needsCode: needsCode(seen),
    sentences: [...sentencesOf(language, faults), ...sentences],
    ...(form && { form }),
    ...(notice && { notice }),
  };
  return { status, language, html: htmlOf(<AskPage {...props} />), ...(headers && { headers }) };
}

interface Told {
  readonly language: Language;
  readonly outcome: Outcome;
  readonly values?: Values;
  readonly waiting?: readonly Waiting[];
  readonly resend?: { readonly token: string; readonly formToken: string };
}

function told({ language, outcome, values = {}, waiting = [], resend }: Told): Reply {
  const text = (part: 'title' | 'detail' | 'next') => say(language, `email-verification.page.outcomes.${outcome}.${part}`, values);
  const props = {
    language,
    title: text('title'),
    detail: text('detail'),
    next: text('next'),
    mood: outcomes[outcome].mood,
    waiting: waiting.filter(({ step }) => step !== 'email-verification').map((each) => sayWaiting(language, each)),
    ...(resend && { resend }),
  };
  return { status: outcomes[outcome].status, language, html: htmlOf(<OutcomePage {...props} />) };
}

/** A page that asks nothing. */
export const outcomeReply = (language: Language, outcome: Outcome, values?: Values, headers?: Readonly<Record<string, string>>): Reply => ({
  ...told({ language, outcome, ...(values && { values }) }),
  ...(headers && { headers }),
});

/** The page after an answer, with what the membership waits for now. */
export const closedReply = ({ language }: Seen, outcome: 'confirmed' | 'denied', receipt: Receipt): Reply =>
  told({ language, outcome, waiting: outcome === 'confirmed' ? receipt.waitingOn : [] });

/** The page of a link that is answered or no longer good. A browser that began may ask for a new mail where wrong codes were too many. */
export function stateReply(seen: Seen, formToken: string, state: Exclude<PageState, 'ask'>): Reply {
  const { language, about, view, visit } = seen;
  const at = currentGate(about, view)?.completedAt;
  return told({
    language,
    outcome: state,
    values: { tries: triesAllowed(seen), at: at ? sayInstant(language, at) : '' },
    waiting: state === 'confirmed-before' && view ? waitingOn(view.state) : [],
    ...(state === 'void' && !needsCode(seen) && { resend: { token: visit.token, formToken } }),
  });
}

/** Something to say above the questions. */
export function notice(
  { language }: Seen,
  about: 'form-stale' | 'unavailable' | 'too-many-mails',
  details: Values = {},
): Pick<Asking, 'notice'> {
  if (about !== 'too-many-mails') return { notice: say(language, `email-verification.page.errors.${about}`) };
  const { detail, next } = sayRefusal(language, about, details);
  return { notice: `${detail} ${next}` };
}

/** That a code was wrong, and how many tries there are. */
export function wrongCode(seen: Seen, left: number): Pick<Asking, 'sentences'> {
  const values = { tries: triesAllowed(seen), left };
  return { sentences: [{ field: 'code', sentence: say(seen.language, 'email-verification.page.errors.code-wrong-left', values) }] };
}
