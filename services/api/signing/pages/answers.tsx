import type { ComponentChildren } from 'preact';
import { say } from '../../../shared/texts.js';
import { Box } from '../../pages/box.js';
import { SignInFirst, Who } from '../../sign-in/who.js';
import type { AskProps } from './asked.js';

type Props = Omit<AskProps, 'supersedes'>;

const wrongAt = (box: Props['missing'], { missing, notice }: Props) => (missing === box ? notice : undefined);

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

const Accept = (asked: Props) => (
  <Form asked={asked} action="accept">
    <input type="hidden" name="version" value={asked.agreement.version} />
    <input type="hidden" name="language" value={asked.agreement.language} />
    <input type="hidden" name="hash" value={asked.agreement.hash} />
    <Box
      name="authority"
      label={say(asked.language, 'signing.page.accept.authority', { company: asked.about.company })}
      wrong={wrongAt('authority', asked)}
    />
    <button class="primary" type="submit">
      {say(asked.language, 'signing.page.accept.button')}
    </button>
  </Form>
);

const Decline = (asked: Props) => (
  <details class="other" open={asked.missing === 'sure'}>
    <summary>{say(asked.language, 'signing.page.decline.title')}</summary>
    <p class="hint">{say(asked.language, `signing.page.decline.${asked.about.isMember ? 'member-hint' : 'hint'}`)}</p>
    <Form asked={asked} action="decline">
      <input type="hidden" name="version" value={asked.agreement.version} />
      <Box
        name="sure"
        label={say(asked.language, `signing.page.decline.${asked.about.isMember ? 'member-sure' : 'sure'}`)}
        wrong={wrongAt('sure', asked)}
      />
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

/** What can be answered, by whom. */
export const Answers = (asked: Props) => (
  <section class="answer" id="answer" aria-labelledby="answer-title">
    <h2 id="answer-title">{say(asked.language, 'signing.page.answer-title')}</h2>
    {asked.signedInAs === undefined ? (
      <SignInFirst
        language={asked.language}
        path={`/sign/${asked.token}/sign-in`}
        hint={say(asked.language, 'signing.page.sign-in.hint')}
        button={say(asked.language, 'signing.page.sign-in.button')}
      />
    ) : (
      <Who language={asked.language} path={`/sign/${asked.token}/sign-in`} signedInAs={asked.signedInAs} />
    )}
    {asked.mayAnswer && (
      <>
        <Accept {...asked} />
        <Decline {...asked} />
        <NotMe {...asked} />
      </>
    )}
  </section>
);
