import { say, type Language } from '../../../shared/texts.js';

interface Props {
  readonly language: Language;
  readonly token: string;
  readonly hint: 'hint' | 'hint-code';
}

/** Another way to send the same form, so that a code is typed in one place only. */
export const Resend = ({ language, token, hint }: Props) => (
  <section class="aside" aria-labelledby="resend-title">
    <h2 id="resend-title">{say(language, 'email-verification.page.resend.title')}</h2>
    <p class="hint">{say(language, `email-verification.page.resend.${hint}`)}</p>
    <button class="secondary" type="submit" form="answers" formAction={`/verify/${token}/resend?lang=${language}`}>
      {say(language, 'email-verification.page.resend.button')}
    </button>
  </section>
);
