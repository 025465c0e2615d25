import { sayDate } from '../../shared/texts.js';
import { policiesWords } from '../words/policies.js';
import type { Language } from '../words.js';
import { indented, pairs, type Paint } from './layout.js';

interface NamedPolicy {
  readonly version: string;
  readonly name: string;
}

/** The versions by name. */
export interface PoliciesAnswer {
  readonly current: string;
  readonly policies: readonly NamedPolicy[];
}

/** A version in words. */
export interface PolicyAnswer extends NamedPolicy {
  readonly sections: readonly { readonly title: string; readonly sentences: readonly string[] }[];
  readonly year: readonly { readonly on: string; readonly said: string }[];
}

/** Every version on a line of its own. */
export const policiesLines = ({ current, policies }: PoliciesAnswer, language: Language, paint: Paint): string[] =>
  policies.flatMap(({ version, name }) => [
    `${paint.strong(version)}${version === current ? `  ${paint.good(policiesWords[language].current)}` : ''}`,
    ...indented([name]),
  ]);

/** The rules part by part, then the days of the example. */
export const policyLines = ({ version, name, sections, year }: PolicyAnswer, language: Language, paint: Paint): string[] => [
  paint.strong(version),
  ...indented([name]),
  ...sections.flatMap(({ title, sentences }) => ['', paint.strong(title), ...indented(sentences)]),
  '',
  paint.strong(policiesWords[language].exampleYear),
  ...indented(
    pairs(
      year.map(({ on, said }) => [sayDate(language, on), said] as const),
      paint,
    ),
  ),
];
