import { fieldCodes } from '../../shared/input/field-errors.js';
import { texts, type Language } from '../../shared/texts.js';
import { problemCodes, statuses, type ProblemCode } from '../refusals.js';

const languages: readonly Language[] = ['en', 'ko'];

const sentences = (parts: readonly string[]): string => parts.map((part) => (/[.!?。}]$/.test(part) ? part : `${part}.`)).join(' ');

const refusal = (code: ProblemCode): string =>
  [
    `### \`${code}\` · ${statuses[code]}\n`,
    ...languages.map((language) => {
      const { title, detail, next } = texts[language].refusals.codes[code];
      return `- ${language}: **${title}.** ${sentences([detail, next])}`;
    }),
    '',
  ].join('\n');

const field = (code: (typeof fieldCodes)[number]): string =>
  [
    `### \`${code}\`\n`,
    ...languages.map((language) => {
      const { title, next } = texts[language].refusals.fields[code];
      return `- ${language}: ${sentences([title, next])}`;
    }),
    '',
  ].join('\n');

const preface = `# Refusals

<!-- Written by \`npm run docs\` from \`services/api/refusals.ts\` and \`content/texts/\`; change it there. -->

A request that is not answered as asked is answered with a problem (RFC 9457). Its \`code\` never changes and is for programs; \`title\`, \`detail\` and \`next\` are for people, in the language of \`Accept-Language\`. What stands in braces is filled in.

## Codes
`;

/** Every refusal with its status and what people read. */
export const refusalsDoc = (): string =>
  [preface, ...problemCodes.map(refusal), '## Fields\n\nThe codes of the `errors` of `input-invalid`.\n', ...fieldCodes.map(field)].join(
    '\n',
  );
