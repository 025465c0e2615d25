import { say, sayDate, texts, type TextKey } from '../../shared/texts.js';
import type { Language } from '../words.js';
import { accountWords } from '../words/accounts.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';

interface Level {
  readonly level: string;
  readonly until: string;
}

/** What the API answers about a record of the old centre and about a merge. */
export interface AccountsAnswer {
  readonly legacyMove?: {
    readonly partnerId: string;
    readonly status: string;
    readonly since: string;
    readonly next: string;
    readonly locationIds?: readonly string[];
    readonly expiresOn?: string;
    readonly level?: string;
    readonly until?: string;
    readonly anniversary?: string;
    readonly usersLeft?: number;
  };
  readonly merge?: {
    readonly side?: string;
    readonly partnerId?: string;
    readonly legalName?: string;
    readonly since?: string;
    readonly owner?: string;
    readonly deadline?: string;
    readonly next?: string;
    readonly levels?: readonly Level[];
    readonly anniversary?: string;
    readonly joined: readonly { readonly partnerId: string; readonly formerIds: readonly string[]; readonly at: string }[];
  };
}

const levelName = (language: Language, level: string): string =>
  Object.hasOwn(texts[language].standing.levels, level) ? say(language, `standing.levels.${level}` as TextKey) : level;

const ownerName = (language: Language, owner: string): string =>
  Object.hasOwn(texts[language].waiting.owners, owner) ? say(language, `waiting.owners.${owner}` as TextKey) : owner;

const listed = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');

function recordLines({ legacyMove: move }: AccountsAnswer, language: Language, paint: Paint): string[] {
  if (!move) return [];
  const { title, labels, locations, level: levelIn, left } = accountWords[language].record;
  const { locationIds = [], level, until, usersLeft = 0 } = move;
  const rows = [
    [labels.ids, listed(move.partnerId, locationIds.length > 0 ? locations(locationIds.join(', ')) : undefined)],
    [labels.since, shortInstant(language, move.since)],
    [labels.ran, move.expiresOn && sayDate(language, move.expiresOn)],
    [labels.level, level && until && levelIn(levelName(language, level), shortInstant(language, until))],
    [labels.anniversary, move.anniversary && sayDate(language, move.anniversary)],
    [labels.left, usersLeft > 0 ? left(usersLeft) : undefined],
    [labels.next, move.next],
  ] as const;
  return [paint.strong(title), ...indented(pairs(rows, paint)), ''];
}

type Merging = NonNullable<AccountsAnswer['merge']>;

function broughtIn({ levels = [], anniversary, owner }: Merging, language: Language): string | undefined {
  const said = accountWords[language].merge;
  if (!owner) return undefined;
  return listed(
    ...levels.map(({ level, until }) => said.level(levelName(language, level), shortInstant(language, until))),
    anniversary && said.anniversary(sayDate(language, anniversary)),
  );
}

function mergeLines({ merge }: AccountsAnswer, language: Language, paint: Paint): string[] {
  if (!merge) return [];
  const { title, sides, labels, joined: joinedAt, former } = accountWords[language].merge;
  const { side, partnerId, legalName, since, owner, deadline, next, joined } = merge;
  const rows = [
    [labels.other, partnerId && listed(partnerId, legalName, side && sides[side])],
    [labels.since, since && shortInstant(language, since)],
    [labels.acts, owner && ownerName(language, owner)],
    [labels.until, owner && deadline && shortInstant(language, deadline)],
    [labels.brings, broughtIn(merge, language) || undefined],
    [labels.next, next],
    ...joined.map(({ partnerId: id, at, formerIds }) => [
      labels.joined,
      listed(joinedAt(id, shortInstant(language, at)), formerIds.length > 0 ? former(formerIds.join(', ')) : undefined),
    ]),
  ] as (readonly [string, string | undefined])[];
  return [paint.strong(title), ...indented(pairs(rows, paint)), ''];
}

/** What the company was elsewhere, and with whom it becomes one: ids, since when, what came along, who acts until when. */
export const accountsLines = (answer: AccountsAnswer, language: Language, paint: Paint): string[] => [
  ...recordLines(answer, language, paint),
  ...mergeLines(answer, language, paint),
];
