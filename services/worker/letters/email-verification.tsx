import type { Letter, VerificationLetterFacts } from '../../../activities/ports.js';
import { say, sayInstant, type TextKey, type Values } from '../../shared/texts.js';
import { onOneLine, unlinked } from '../../shared/given-names.js';
import { Address, Button, Code, Facts, Lines, Note, Paragraph, plain, Section, sheet } from './layout.js';
import type { Places } from './places.js';

interface Secrets {
  readonly link: string;
  readonly code: string;
}

type MailKey<Key = TextKey> = Key extends `email-verification.mail.${infer Name}` ? Name : never;

/** Asks both questions, and tells all that a reader needs to answer them, to refuse, or to ignore the letter. */
export function verificationEmail(
  facts: VerificationLetterFacts,
  { link, code }: Secrets,
  { supportEmail: support }: Pick<Places, 'supportEmail'>,
): Letter {
  const { language, email, membershipId, reminder } = facts;
  const deadline = sayInstant(language, facts.deadline);
  const legalName = unlinked(facts.legalName);
  const tell = (key: MailKey, values: Values = {}) => say(language, `email-verification.mail.${key}`, values);
  const subject = tell(reminder > 0 ? 'subject-reminder' : 'subject', { legalName: onOneLine(facts.legalName) });
  const rows: [string, string][] = [
    [tell('company-label'), legalName],
    [tell('address-label'), email],
    ...(facts.enrollerEmail ? [[tell('enroller-label'), onOneLine(facts.enrollerEmail)] as [string, string]] : []),
    [tell('deadline-label'), deadline],
    [say(language, 'letters.shared.membership-label'), membershipId],
  ];
  const ask = say(language, 'letters.shared.support', { support, membershipId });
  const what = tell(facts.isMember ? 'what-member' : 'what', { legalName });
  const reminded = reminder > 0 ? tell('reminder', { reminder }) : undefined;
  const questions = [tell('question-enrolled'), tell('question-address', { email })];
  const next = facts.isMember
    ? [tell('next-yes-member'), tell('next-no-member'), tell('next-nothing-member')]
    : [tell('next-yes'), tell('next-no'), tell('next-nothing')];
  return {
    subject,
    text: plain([
      tell('greeting'),
      what,
      reminded,
      rows.map(([label, value]) => `${label}: ${value}`),
      [tell('questions-title'), ...questions.map((question, index) => `${index + 1}. ${question}`)],
      tell('no'),
      [`${tell('button')}:`, link],
      [`${tell('code-title')}: ${code}`, tell('code')],
      [tell('next-title'), ...next.map((each) => `- ${each}`)],
      [tell('not-you-title'), tell('not-you')],
      [say(language, 'letters.shared.support-title'), ask],
      tell('repeat'),
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
          {reminded && <Paragraph>{reminded}</Paragraph>}
          <Facts rows={rows} />
          <Section title={tell('questions-title')}>
            <Lines lines={questions} ordered />
            <Note>{tell('no')}</Note>
          </Section>
          <Button href={link}>{tell('button')}</Button>
          <Section title={tell('code-title')}>
            <Code>{code}</Code>
            <Note>{tell('code')}</Note>
          </Section>
          <Section title={tell('next-title')}>
            <Lines lines={next} />
          </Section>
          <Section title={tell('not-you-title')}>
            <Paragraph>{tell('not-you')}</Paragraph>
          </Section>
          <Section title={say(language, 'letters.shared.support-title')}>
            <Paragraph>{ask}</Paragraph>
          </Section>
          <Note>{tell('repeat')}</Note>
          <Note>{tell('link')}</Note>
          <Address href={link} />
        </>
      ),
    }),
  };
}
