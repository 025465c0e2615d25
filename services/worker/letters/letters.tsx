import type { Letter, LetterToReader } from '../../../activities/ports.js';
import { onOneLine, unlinked } from '../../shared/given-names.js';
import { sayFacts } from '../../shared/sentences.js';
import { say, sayList, texts } from '../../shared/texts.js';
import { Address, Button, Facts, Lines, Note, Paragraph, plain, Section, sheet } from './layout.js';

type Shared = keyof (typeof texts)['en']['letters']['shared'];
type Part = keyof (typeof texts)['en']['letters']['kinds']['agreement-reminder'];

/** Any letter but the verification mail: what it is about, what to do, what happens then; with a link only for whoever is known by the mailbox, because everybody else’s way in is the company’s own sign-in. */
export function anyLetter({ language, kind, legalName: given, facts }: LetterToReader, page?: string): Letter {
  const values = sayFacts(language, facts);
  const legalName = unlinked(given);
  const tell = (part: Exclude<Part, 'next' | 'rows'>, name = legalName) =>
    say(language, `letters.kinds.${kind}.${part}`, { ...values, legalName: name });
  const always = (part: Shared) => say(language, `letters.shared.${part}`);
  const rows = Object.entries(texts[language].letters.kinds[kind].rows).map(([fact, label]): [string, string] => [
    label,
    fact === 'legalName' ? legalName : String(values[fact] ?? ''),
  ]);
  const next = sayList(language, `letters.kinds.${kind}.next`);
  const subject = tell('subject', onOneLine(given));
  return {
    subject,
    text: plain([
      always('greeting'),
      tell('what'),
      rows.map(([label, value]) => `${label}: ${value}`),
      [always('todo-title'), tell('todo')],
      page && [`${always('open')}:`, page],
      [always('next-title'), ...next.map((each) => `- ${each}`)],
      [always('not-you-title'), always('not-you')],
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
          <Section title={always('next-title')}>
            <Lines lines={next} />
          </Section>
          <Section title={always('not-you-title')}>
            <Note>{always('not-you')}</Note>
          </Section>
        </>
      ),
    }),
  };
}
