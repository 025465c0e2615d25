import { say, type Language } from '../../../shared/texts.js';
import { NoticePage, type Notice } from '../../pages/notice-page.js';

interface Props extends Omit<Notice, 'footer' | 'way'> {
  readonly waiting: readonly string[];
  readonly resend?: { readonly token: string; readonly formToken: string };
}

const NewMail = ({ language, token, formToken }: { readonly language: Language; readonly token: string; readonly formToken: string }) => (
  <form method="post" action={`/verify/${token}/resend?lang=${language}`}>
    <input type="hidden" name="form" value={formToken} />
    <p class="hint">{say(language, 'email-verification.page.void-resend')}</p>
    <button class="primary" type="submit">
      {say(language, 'email-verification.page.resend.button')}
    </button>
  </form>
);

/** How things stand, what to do now, and what is still open. */
export const OutcomePage = ({ waiting, resend, ...said }: Props) => {
  const { language } = said;
  return (
    <NoticePage
      {...said}
      footer={say(language, 'email-verification.page.footer')}
      more={resend && <NewMail language={language} {...resend} />}
    >
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
    </NoticePage>
  );
};
