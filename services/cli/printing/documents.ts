import { onOneLine } from '../../shared/given-names.js';
import type { Language } from '../words.js';
import { sectionWords } from '../words/sections.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';

/** What the API answers about documents of a company. */
export interface DocumentsAnswer {
  readonly vetting?: {
    readonly documents?: readonly {
      readonly round: number;
      readonly hash: string;
      readonly mediaType: string;
      readonly size: number;
      readonly name?: string;
      readonly at: string;
    }[];
  };
}

const inKilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} kB`;

/** What was received, each with the hash that its receipt names and by which it is read. */
export function documentsLines({ vetting }: DocumentsAnswer, language: Language, paint: Paint): string[] {
  const { title, kinds, unnamed, round: ofRound, receipt } = sectionWords[language].documents;
  const rows = (vetting?.documents ?? []).map(({ round, hash, mediaType, size, name, at }): [string, string] => [
    name ? onOneLine(name) : unnamed,
    [kinds[mediaType] ?? mediaType, inKilobytes(size), ofRound(round), receipt(hash, shortInstant(language, at))].join(' · '),
  ]);
  return rows.length > 0 ? [paint.strong(title), ...indented(pairs(rows, paint)), ''] : [];
}
