import { say, sayInstant, type Language } from '../../../shared/texts.js';
import { Box } from '../../pages/box.js';
import { Document } from '../../pages/document.js';
import { SignInFirst, Who } from '../../sign-in/who.js';

/** What the page shows. */
export interface AskProps {
  readonly language: Language;
  readonly token: string;
  readonly formToken: string;
  readonly company: string;
  readonly address: string;
  readonly roles: string;
  readonly deadline: string;
  /** Whether a guest account of the directory will do. */
  readonly guests: 'yes' | 'no';
  readonly signedInAs?: string;
  readonly mayAccept: boolean;
  readonly notice?: string;
  /** The declining is half done: what is missing is in sight. */
  readonly isDeclining?: boolean;
}

const Fact = ({ label, children }: { readonly label: string; readonly children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <bdi>{children}</bdi>
    </dd>
  </div>
);

const Facts = ({ language, company, address, roles, deadline }: AskProps) => (
  <dl class="facts">
    <Fact label={say(language, 'invitations.page.company')}>{company}</Fact>
    <Fact label={say(language, 'invitations.page.address')}>{address}</Fact>
    <Fact label={say(language, 'invitations.page.roles')}>{roles}</Fact>
    <div>
      <dt>{say(language, 'invitations.page.deadline')}</dt>
      <dd>
        <time dateTime={deadline}>{sayInstant(language, deadline)}</time>
      </dd>
    </div>
  </dl>
);

const Accept = ({ language, token, formToken }: AskProps) => (
  <form method="post" action={`/invitation/${token}/accept?lang=${language}`} autocomplete="off">
    <input type="hidden" name="form" value={formToken} />
    <p class="hint">{say(language, 'invitations.page.accept.hint')}</p>
    <button class="primary" type="submit">
      {say(language, 'invitations.page.accept.button')}
    </button>
  </form>
);

const Decline = ({ language, token, formToken, isDeclining, notice }: AskProps) => (
  <details class="other" open={isDeclining}>
    <summary>{say(language, 'invitations.page.decline.title')}</summary>
    <p class="hint">{say(language, 'invitations.page.decline.hint')}</p>
    <form method="post" action={`/invitation/${token}/decline?lang=${language}`} autocomplete="off">
      <input type="hidden" name="form" value={formToken} />
      <Box name="sure" label={say(language, 'invitations.page.decline.sure')} wrong={isDeclining ? notice : undefined} />
      <button class="secondary" type="submit">
        {say(language, 'invitations.page.decline.button')}
      </button>
    </form>
  </details>
);

/** The invitation, and what can be answered to it. */
export const AskPage = (asked: AskProps) => {
  const { language, token, notice, signedInAs, mayAccept, guests } = asked;
  const title = say(language, 'invitations.page.title');
  const path = `/invitation/${token}/sign-in`;
  return (
    <Document
      language={language}
      title={notice ? `${say(language, 'invitations.page.error-prefix')}${title}` : title}
      footer={say(language, 'invitations.page.footer')}
    >
      <div class="card">
        {notice && (
          <div class="summary" role="alert" tabIndex={-1} autofocus>
            <p>{notice}</p>
          </div>
        )}
        <h1>{title}</h1>
        <p class="lead">{say(language, 'invitations.page.lead', { company: asked.company })}</p>
        <Facts {...asked} />
        <section class="answer" aria-labelledby="answer-title">
          <h2 id="answer-title">{say(language, 'invitations.page.answer-title')}</h2>
          {signedInAs === undefined ? (
            <SignInFirst
              language={language}
              path={path}
              hint={say(language, 'invitations.page.sign-in.hint', { guests })}
              button={say(language, 'invitations.page.sign-in.button')}
            />
          ) : (
            <Who language={language} path={path} signedInAs={signedInAs} />
          )}
          {mayAccept && <Accept {...asked} />}
          <Decline {...asked} />
        </section>
      </div>
    </Document>
  );
};
