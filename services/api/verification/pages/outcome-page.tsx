import { say, type Language } from '../../../shared/texts.js';
import type { Mood } from '../outcomes.js';
import { Document } from './document.js';

interface Props {
  readonly language: Language;
  readonly title: string;
  readonly detail: string;
  readonly next: string;
  readonly mood: Mood;
  readonly waiting: readonly string[];
  readonly resend?: { readonly token: string; readonly formToken: string };
}

const strokes: Readonly<Record<Mood, string>> = {
  good: 'M14 25l7 7 13-15',
  calm: 'M24 21v13M24 14v.5',
  careful: 'M24 13v14M24 34v.5',
};

/** How a page feels, at a glance. */
export const Sign = ({ mood }: { readonly mood: Mood }) => (
  <svg class={`sign ${mood}`} viewBox="0 0 48 48" width="56" height="56" aria-hidden="true" focusable="false">
    <circle cx="24" cy="24" r="22" />
    <path d={strokes[mood]} />
  </svg>
);

const NewMail = ({ language, token, formToken }: { readonly language: Language; readonly token: string; readonly formToken: string }) => (
  <form method="post" action={`/verify/${token}/resend?lang=${language}`}>
    <input type="hidden" name="form" value={formToken} />
    <p class="hint">{say(language, 'email-verification.page.void-resend')}</p>
    <button class="primary" type="submit">
      {say(language, 'email-verification.page.resend.button')}
    </button>
  </form>
);

/** How things stand, and what to do now. */
export const OutcomePage = ({ language, title, detail, next, mood, waiting, resend }: Props) => (
  <Document language={language} title={title}>
    <div class="card outcome">
      <Sign mood={mood} />
      <h1>{title}</h1>
      <p class="lead">{detail}</p>
      <p class="next">{next}</p>
      {resend && <NewMail language={language} {...resend} />}
    </div>
    {waiting.length > 0 && (
      <section class="aside" aria-labelledby="next-title">
        <h2 id="next-title">{say(language, 'email-verification.page.next-title')}</h2>
        <ul>
          {waiting.map((each) => (
            <li>{each}</li>
          ))}
        </ul>
      </section>
    )}
  </Document>
);
