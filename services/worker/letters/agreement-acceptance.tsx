import type { AgreementLetterFacts, Letter } from '../../../activities/ports.js';
import { say, sayInstant, type TextKey, type Values } from '../../shared/texts.js';
import { onOneLine, unlinked } from '../../shared/given-names.js';
import { Facts, Lines, Note, Paragraph, plain, Section, sheet } from './layout.js';

type MailKey<Key = TextKey> = Key extends `agreement-acceptance.mail.${infer Name}` ? Name : never;

/** Reminds the company that only its signatory can go on, and until when; without a link, because the way in is the company’s own sign-in. */
export function agreementReminder({ language, reminder, agreementVersion, ...facts }: AgreementLetterFacts): Letter {
  const deadline = sayInstant(language, facts.deadline);
  const legalName = unlinked(facts.legalName);
  const tell = (key: MailKey, values: Values = {}) => say(language, `agreement-acceptance.mail.${key}`, values);
  const subject = tell('subject', { legalName: onOneLine(facts.legalName) });
  const what = tell('what', { legalName, agreementVersion });
  const rows: [string, string][] = [
    [tell('company-label'), legalName],
    [tell('version-label'), tell('version-value', { agreementVersion })],
    [tell('deadline-label'), deadline],
  ];
  const next = [tell('next-yes'), tell('next-no'), tell('next-nothing')];
  return {
    subject,
    text: plain([
      tell('greeting'),
      what,
      rows.map(([label, value]) => `${label}: ${value}`),
      [tell('todo-title'), tell('todo')],
      [tell('next-title'), ...next.map((each) => `- ${each}`)],
      [tell('not-you-title'), tell('not-you')],
      tell('repeat', { reminder }),
      tell('footer'),
    ]),
    html: sheet({
      language,
      subject,
      preheader: tell('preheader', { deadline }),
      footer: tell('footer'),
      children: (
        <>
          <Paragraph>{tell('greeting')}</Paragraph>
          <Paragraph>{what}</Paragraph>
          <Facts rows={rows} />
          <Section title={tell('todo-title')}>
            <Paragraph>{tell('todo')}</Paragraph>
          </Section>
          <Section title={tell('next-title')}>
            <Lines lines={next} />
          </Section>
          <Section title={tell('not-you-title')}>
            <Paragraph>{tell('not-you')}</Paragraph>
          </Section>
          <Note>{tell('repeat', { reminder })}</Note>
        </>
      ),
    }),
  };
}
