import type { ComponentChildren } from 'preact';
import { say } from '../../../shared/texts.js';
import type { AskProps } from './asked.js';

type Props = Omit<AskProps, 'notice' | 'supersedes'>;

interface FormProps {
  readonly asked: Props;
  readonly action: 'accept' | 'decline' | 'not-me';
  readonly children: ComponentChildren;
}

const Form = ({ asked: { token, language, formToken }, action, children }: FormProps) => (
  <form method="post" action={`/sign/${token}/${action}?lang=${language}`} autocomplete="off">
    <input type="hidden" name="form" value={formToken} />
    {children}
  </form>
);

const Box = ({ name, label }: { readonly name: string; readonly label: string }) => (
  <label class="choice box" for={name}>
    <input type="checkbox" id={name} name={name} value="yes" />
    <span>{label}</span>
  </label>
);

const Accept = (asked: Props) => (
  <Form asked={asked} action="accept">
    <input type="hidden" name="version" value={asked.agreement.version} />
    <input type="hidden" name="language" value={asked.agreement.language} />
    <input type="hidden" name="hash" value={asked.agreement.hash} />
    <Box name="authority" label={say(asked.language, 'signing.page.accept.authority', { company: asked.about.company })} />
    <button class="primary" type="submit">
      {say(asked.language, 'signing.page.accept.button')}
    </button>
  </Form>
);

const Decline = (asked: Props) => (
  <details class="other" open={asked.isDeclining}>
    <summary>{say(asked.language, 'signing.page.decline.title')}</summary>
    <p class="hint">{say(asked.language, 'signing.page.decline.hint')}</p>
    <Form asked={asked} action="decline">
      <input type="hidden" name="version" value={asked.agreement.version} />
      <Box name="sure" label={say(asked.language, 'signing.page.decline.sure')} />
      <button class="secondary" type="submit">
        {say(asked.language, 'signing.page.decline.button')}
      </button>
    </Form>
  </details>
);

const NotMe = (asked: Props) => (
  <details class="other">
    <summary>{say(asked.language, 'signing.page.not-me.title')}</summary>
    <p class="hint">{say(asked.language, 'signing.page.not-me.hint')}</p>
    <Form asked={asked} action="not-me">
      <button class="secondary" type="submit">
        {say(asked.language, 'signing.page.not-me.button')}
      </button>
    </Form>
  </details>
);

const Who = ({ language, token, signedInAs }: Props) => (
  <div class="who">
    <p class="hint">
      {say(language, 'signing.page.signed-in-as')} <bdi>{signedInAs}</bdi>
    </p>
    <p>
      <a href={`/sign/${token}/sign-in?lang=${language}`}>{say(language, 'signing.page.sign-in-as-another')}</a>
    </p>
    <form method="post" action={`/sign-out?lang=${language}`}>
      <button class="plain" type="submit">
        {say(language, 'signing.page.sign-out')}
      </button>
    </form>
  </div>
);

const SignInFirst = ({ language, token }: Props) => (
  <>
    <p>{say(language, 'signing.page.sign-in.hint')}</p>
    <p class="way">
      <a class="primary" href={`/sign/${token}/sign-in?lang=${language}`}>
        {say(language, 'signing.page.sign-in.button')}
      </a>
    </p>
  </>
);

/** What can be answered, by whom. */
export const Answers = (asked: Props) => (
  <section class="answer" id="answer" aria-labelledby="answer-title">
    <h2 id="answer-title">{say(asked.language, 'signing.page.answer-title')}</h2>
    {asked.signedInAs === undefined ? <SignInFirst {...asked} /> : <Who {...asked} />}
    {asked.mayAnswer && (
      <>
        <Accept {...asked} />
        <Decline {...asked} />
        <NotMe {...asked} />
      </>
    )}
  </section>
);
