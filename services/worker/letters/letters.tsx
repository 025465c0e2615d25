import type { Letter, LetterToReader } from '../../../activities/ports.js';
import { onOneLine, unlinked } from '../../shared/given-names.js';
import { sayFacts } from '../../shared/sentences.js';
import { say, sayList, texts, type Values } from '../../shared/texts.js';
import { Address, Button, Calls, Facts, Lines, Note, Paragraph, plain, Section, sheet } from './layout.js';
import type { Places } from './places.js';

type Shared = keyof (typeof texts)['en']['letters']['shared'];
type Part = keyof (typeof texts)['en']['letters']['kinds']['agreement-reminder'];

/** Where the reader acts: on a page, with a link only for whoever is known by the mailbox, or where the company signs in; and whom to ask. */
export interface Whereabouts extends Pick<Places, 'supportEmail'> {
  readonly page?: string | undefined;
  /** None where the reader has nothing to do in an application. */
  readonly calls: readonly string[];
}

/** Any letter but the verification mail: what it is about, what to do and where, what happens then, and whom to ask. */
export function anyLetter(letter: LetterToReader, { page, calls, supportEmail: support }: Whereabouts): Letter {
  const { language, kind, membershipId, legalName: given } = letter;
  const { asker } = letter.facts;
  const values: Values = { ...sayFacts(language, letter.facts), ...(asker !== undefined && { asker: unlinked(String(asker)) }) };
  const legalName = unlinked(given);
  const tell = (part: Exclude<Part, 'next' | 'rows'>, name = legalName) =>
    say(language, `letters.kinds.${kind}.${part}`, { ...values, legalName: name });
  const always = (part: Shared, filling: Values = {}) => say(language, `letters.shared.${part}`, filling);
  const rows = [
    ...Object.entries(texts[language].letters.kinds[kind].rows)
      .filter(([fact]) => fact === 'legalName' || values[fact] !== undefined)
      .map(([fact, label]): [string, string] => [label, fact === 'legalName' ? legalName : String(values[fact] ?? '')]),
    [always('membership-label'), membershipId] as [string, string],
  ];
  const next = sayList(language, `letters.kinds.${kind}.next`, { ...values, legalName });
  const subject = tell('subject', onOneLine(given));
  const isElsewhere = !page && calls.length > 0;
  const where = isElsewhere ? [always('where-title'), always('where')] : undefined;
  const ask = always('support', { support, membershipId });
  return {
    subject,
    text: plain([
      always('greeting'),
      tell('what'),
      rows.map(([label, value]) => `${label}: ${value}`),
      [always('todo-title'), tell('todo')],
      page ? [`${always('open')}:`, page] : where,
      [always('next-title'), ...next.map((each) => `- ${each}`)],
      [always('support-title'), ask],
      [always('not-you-title'), always('not-you')],
      isElsewhere ? [always('calls'), ...calls] : undefined,
      always('footer'),
    ]),
    html: sheet({
      language,
      subject,
      preheader: tell('preheader'),
      footer: always('footer'),
      children: (
        <>
          <Paragraph>{always('greeting')}</Paragraph>
          <Paragraph>{tell('what')}</Paragraph>
          <Facts rows={rows} />
          <Section title={always('todo-title')}>
            <Paragraph>{tell('todo')}</Paragraph>
            {page && <Button href={page}>{always('open')}</Button>}
            {page && <Address href={page} />}
          </Section>
          {isElsewhere && (
            <Section title={always('where-title')}>
              <Paragraph>{always('where')}</Paragraph>
            </Section>
          )}
          <Section title={always('next-title')}>
            <Lines lines={next} />
          </Section>
          <Section title={always('support-title')}>
            <Paragraph>{ask}</Paragraph>
          </Section>
          <Section title={always('not-you-title')}>
            <Note>{always('not-you')}</Note>
          </Section>
          {isElsewhere && <Calls title={always('calls')} calls={calls} />}
        </>
      ),
    }),
  };
}
