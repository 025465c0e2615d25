import { say, sayInstant } from '../../../shared/texts.js';
import { Document } from '../../pages/document.js';
import { Answers } from './answers.js';
import type { AskProps } from './asked.js';

const Fact = ({ label, children }: { readonly label: string; readonly children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <bdi>{children}</bdi>
    </dd>
  </div>
);

/** Until when nothing is lost, or since when purchases wait; never a time that has passed as if it were to come. */
const When = ({ language, about: { deadline, blockedSince } }: Pick<AskProps, 'language' | 'about'>) => (
  <div>
    <dt>{say(language, blockedSince ? 'signing.page.blocked-since' : 'signing.page.deadline')}</dt>
    <dd>
      <time dateTime={blockedSince ?? deadline}>{sayInstant(language, blockedSince ?? deadline)}</time>
    </dd>
  </div>
);

const Facts = ({ language, about }: Pick<AskProps, 'language' | 'about'>) => (
  <dl class="facts">
    <Fact label={say(language, 'signing.page.company')}>{about.company}</Fact>
    {about.askedBy && <Fact label={say(language, 'signing.page.asked-by')}>{about.askedBy}</Fact>}
    <Fact label={say(language, 'signing.page.signer')}>{about.signer}</Fact>
    <When language={language} about={about} />
    <Fact label={say(language, 'signing.page.version')}>{about.version}</Fact>
    <div>
      <dt>{say(language, 'signing.page.hash')}</dt>
      <dd class="hash">{about.hash}</dd>
    </div>
  </dl>
);

/** The page has a heading of its own, so the agreement's begin one level below. */
const belowOurs = (html: string): string =>
  html.replaceAll(/<(\/?)h([1-5])\b/g, (_, end: string, level: string) => `<${end}h${Number(level) + 1}`);

/** The agreement, and what can be answered to it. */
export const AskPage = ({ supersedes, agreement, ...asked }: AskProps) => {
  const { language, about, notice } = asked;
  const title = say(language, 'signing.page.title');
  return (
    <Document
      language={language}
      title={notice ? `${say(language, 'signing.page.error-prefix')}${title}` : title}
      footer={say(language, 'signing.page.footer')}
    >
      <div class="card">
        {notice && (
          <div class="summary" role="alert" tabIndex={-1} autofocus>
            <p>{notice}</p>
          </div>
        )}
        <h1>{title}</h1>
        <p class="lead">{say(language, 'signing.page.lead', { company: about.company })}</p>
        {supersedes && <p class="superseded">{say(language, 'signing.page.supersedes', { version: about.version, supersedes })}</p>}
        <Facts language={language} about={about} />
        <p>
          <a href="#answer">{say(language, 'signing.page.to-answer')}</a>
        </p>
        <article class="agreement" lang={agreement.language} dangerouslySetInnerHTML={{ __html: belowOurs(agreement.html) }} />
        <Answers {...asked} agreement={agreement} />
      </div>
    </Document>
  );
};
