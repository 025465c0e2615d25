import { say, sayInstant, type Language } from '../../../shared/texts.js';
import type { FieldSentence, Form } from '../form.js';
import type { Facts } from '../page-state.js';
import { Document } from '../../pages/document.js';
import { CodeField, Question, Summary } from './fields.js';
import { Resend } from './resend.js';

interface Props {
  readonly language: Language;
  readonly token: string;
  readonly formToken: string;
  readonly facts: Facts | undefined;
  readonly needsCode: boolean;
  readonly form?: Form;
  readonly sentences: readonly FieldSentence[];
  readonly notice?: string;
}

const FactList = ({ language, facts }: { readonly language: Language; readonly facts: Facts }) => (
  <dl class="facts">
    <div>
      <dt>{say(language, 'email-verification.page.company')}</dt>
      <dd>
        <bdi>{facts.company}</bdi>
      </dd>
    </div>
    <div>
      <dt>{say(language, 'email-verification.page.address')}</dt>
      <dd>{facts.address}</dd>
    </div>
    {facts.askedBy && (
      <div>
        <dt>{say(language, 'email-verification.mail.enroller-label')}</dt>
        <dd>
          <bdi>{facts.askedBy}</bdi>
        </dd>
      </div>
    )}
    <div>
      <dt>{say(language, 'email-verification.page.deadline')}</dt>
      <dd>
        <time dateTime={facts.deadline}>{sayInstant(language, facts.deadline)}</time>
      </dd>
    </div>
  </dl>
);

const Trouble = ({ language, sentences, notice }: Pick<Props, 'language' | 'sentences' | 'notice'>) => (
  <>
    {notice && (
      <div class="summary" role="alert" tabIndex={-1} autofocus>
        <p>{notice}</p>
      </div>
    )}
    {sentences.length > 0 && <Summary language={language} sentences={sentences} />}
  </>
);

const Questions = ({ language, facts, needsCode, form, sentences }: Omit<Props, 'token' | 'formToken' | 'notice'>) => {
  const wrong = (field: FieldSentence['field']) => sentences.find((each) => each.field === field)?.sentence;
  const legends = {
    enrolled: say(language, 'email-verification.page.enrolled.legend'),
    owned: facts
      ? say(language, 'email-verification.page.owned.legend-email', { email: facts.address })
      : say(language, 'email-verification.page.owned.legend'),
  };
  return (
    <>
      {(['enrolled', 'owned'] as const).map((name) => (
        <Question language={language} name={name} legend={legends[name]} given={form?.[name]} sentence={wrong(name)} />
      ))}
      {needsCode ? (
        <CodeField language={language} given={form?.code ?? ''} sentence={wrong('code')} />
      ) : (
        <p class="hint">{say(language, 'email-verification.page.browser-known')}</p>
      )}
    </>
  );
};

/** The two questions. */
export const AskPage = ({ token, formToken, notice, ...asked }: Props) => {
  const { language, facts, sentences, needsCode } = asked;
  const title = say(language, 'email-verification.page.title');
  const hasTrouble = sentences.length > 0 || notice !== undefined;
  return (
    <Document
      language={language}
      title={hasTrouble ? `${say(language, 'email-verification.page.error-prefix')}${title}` : title}
      footer={say(language, 'email-verification.page.footer')}
    >
      <div class="card">
        <Trouble language={language} sentences={sentences} {...(notice && { notice })} />
        <h1>{title}</h1>
        <p class="lead">{say(language, 'email-verification.page.lead')}</p>
        {facts && <FactList language={language} facts={facts} />}
        <form id="answers" method="post" action={`/verify/${token}/confirm?lang=${language}`} noValidate autocomplete="off">
          <input type="hidden" name="form" value={formToken} />
          <Questions {...asked} />
          <button class="primary" type="submit">
            {say(language, 'email-verification.page.submit')}
          </button>
        </form>
      </div>
      <Resend language={language} token={token} hint={needsCode ? 'hint-code' : 'hint'} />
    </Document>
  );
};
