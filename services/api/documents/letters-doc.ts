import { letterNatures, natureOf, type LetterKind } from '../../../events/state/letter-kinds.js';
import { addressedTo } from '../../../events/state/letter-addressees.js';
import { texts, type Language } from '../../shared/texts.js';

const languages: readonly Language[] = ['en', 'ko'];

const whom = (kind: LetterKind): string => {
  const { right, signer, signatory, invited, person } = addressedTo[kind];
  return [
    ...(right ? [`everybody of the account who holds \`${right}\`; where nobody of them can be reached, the primary contact`] : []),
    ...(signer ? ['whoever was handed the signing'] : []),
    ...(signatory ? ['the signatory, where the account knows an address'] : []),
    ...(invited ? ['the invited person, at the address that the company gave'] : []),
    ...(person ? ['the person it is about'] : []),
  ].join('; ');
};

const nature = (kind: LetterKind): string =>
  natureOf(kind).asks ? 'asks for something' : natureOf(kind).optional ? 'may be done without' : 'tells';

const letter = (kind: LetterKind): string =>
  [
    `### \`${kind}\`\n`,
    `To ${whom(kind)}. It ${nature(kind)}.\n`,
    ...languages.map((language) => {
      const { subject, todo } = texts[language].letters.kinds[kind];
      return `- ${language}: **${subject}** ${todo}`;
    }),
    '',
  ].join('\n');

const preface = `# Letters

<!-- Written by \`npm run docs\` from \`events/state/letter-kinds.ts\`, \`events/state/letter-readers.ts\` and \`content/texts/\`; change it there. -->

What people are written besides the verification mail. Each letter is called for by one event, goes to all who hold a right and not to one person, and is told with what became of each mail in the membership’s \`letters\` and in its timeline. What stands in braces is filled in.
`;

/** Every letter: to whom, what for, and what it says in both languages. */
export const lettersDoc = (): string => [preface, ...(Object.keys(letterNatures) as LetterKind[]).map(letter)].join('\n');
