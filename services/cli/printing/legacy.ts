import { texts } from '../../shared/texts.js';
import type { Language } from '../words.js';
import { legacyWords } from '../words/legacy.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';

type Texts = (typeof texts)['en']['legacy'];
type Actor = keyof (typeof texts)['en']['common']['actors'];
type Row = readonly [label: string, value: string | undefined];

/** How far an import is, as the API tells it. */
export interface ImportAnswer {
  readonly importId: string;
  readonly phase: keyof Texts['import-phases'];
  readonly next: string;
  readonly dryRun: boolean;
  readonly format: string;
  readonly fileHash: string;
  readonly rows: number;
  readonly taken: number;
  readonly totals: Readonly<Record<string, number>>;
  readonly begun: { readonly by: string; readonly at: string; readonly reason: string | null };
}

/** Imports, the newest first. */
export interface ImportsAnswer {
  readonly imports: readonly ImportAnswer[];
  readonly next: string | null;
}

/** A page of its report. */
export interface ReportAnswer {
  readonly rows: readonly {
    readonly row: number;
    readonly line: number | null;
    readonly more: number;
    readonly partnerId: string | null;
    readonly outcome: keyof Texts['outcomes'];
    readonly errors: readonly { readonly column: string; readonly code: string; readonly said: string }[];
  }[];
  readonly next: number | null;
}

interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** One record, as the API tells it. */
export interface RecordAnswer {
  readonly partnerId: string;
  readonly phase: keyof Texts['record-phases'];
  readonly next: string;
  readonly movedTo?: { readonly membershipId: string } | null;
  readonly locationIds: readonly string[];
  readonly companyName: string;
  readonly domain: string;
  readonly country: string;
  readonly level: keyof Texts['levels'];
  readonly expiresOn: string;
  readonly primaryContact: Person;
  readonly users: readonly (Person & { readonly roles: readonly string[] })[];
  readonly history: readonly {
    readonly type: keyof Texts['history'];
    readonly at: string;
    readonly actor: Actor;
    readonly reason: string | null;
  }[];
}

const totalsIn = (language: Language, totals: Readonly<Record<string, number>>): string =>
  Object.entries(totals)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${texts[language].legacy.outcomes[outcome as keyof Texts['outcomes']]}`)
    .join(', ');

/** How far it is, in a few words. */
export function importProgress({ phase, taken, rows }: ImportAnswer, language: Language): string {
  return `${texts[language].legacy['import-phases'][phase].name}: ${legacyWords[language].progress(taken, rows)}`;
}

/** An import, in lines. */
export function importLines(answer: ImportAnswer, language: Language, paint: Paint): string[] {
  const { labels } = legacyWords[language];
  const { importId, format, fileHash, totals, begun, next, dryRun } = answer;
  const rows: readonly Row[] = [
    [labels.status, importProgress(answer, language)],
    [labels.file, `${format}, ${fileHash.slice(0, 12)}`],
    [labels.reason, begun.reason ?? undefined],
    [labels.begun, `${shortInstant(language, begun.at)}, ${texts[language].common.actors.support}`],
    [labels.totals, totalsIn(language, totals)],
    [labels.next, dryRun ? texts[language].legacy['dry-run'] : next],
    [labels.report, `npx tenure legacy report ${importId}`],
  ];
  return [paint.strong(importId), ...indented(pairs(rows, paint))];
}

/** Imports, a line each. */
export function importsLines({ imports, next }: ImportsAnswer, language: Language, paint: Paint): string[] {
  const { labels, noImports, dryRun: looked } = legacyWords[language];
  if (imports.length === 0) return [noImports];
  const lines = imports.map(({ importId, begun, dryRun, totals, ...answer }) =>
    [
      paint.strong(importId),
      shortInstant(language, begun.at),
      dryRun && looked,
      importProgress({ importId, begun, dryRun, totals, ...answer }, language),
      totalsIn(language, totals),
    ]
      .filter(Boolean)
      .join('  '),
  );
  return next === null ? lines : [...lines, '', ...pairs([[labels.page, `--after ${next}`]], paint)];
}

/** A page of a report, in lines. */
export function reportLines({ rows, next }: ReportAnswer, language: Language, paint: Paint): string[] {
  const { labels, row: nameOf, noRows, more: andMore } = legacyWords[language];
  if (rows.length === 0) return [noRows];
  const lines = rows.flatMap(({ row, line, partnerId, outcome, errors, more }) => [
    `${paint.strong(nameOf(row, line))}  ${partnerId ?? ''}  ${texts[language].legacy.outcomes[outcome]}`,
    ...indented(errors.map(({ column, code, said }) => `${column && `${column}: `}${said} (${code})`)),
    ...(more > 0 ? indented([andMore(more)]) : []),
  ]);
  return next === null ? lines : [...lines, '', ...pairs([[labels.page, `--after ${next}`]], paint)];
}

const personIn = ({ firstName, lastName, email }: Person): string => `${firstName} ${lastName} <${email}>`;

/** A record, in lines. */
export function recordLines(record: RecordAnswer, language: Language, paint: Paint): string[] {
  const { labels } = legacyWords[language];
  const { legacy } = texts[language];
  const { partnerId, phase, next, companyName, domain, country, level, expiresOn, locationIds, primaryContact, users, history, movedTo } =
    record;
  const rows: readonly Row[] = [
    [labels.status, legacy['record-phases'][phase].name],
    [labels.account, movedTo?.membershipId],
    [labels.company, `${companyName}, ${country}, ${domain}`],
    [labels.level, legacy.levels[level]],
    [labels.expires, expiresOn],
    [labels.locations, locationIds.join(', ') || undefined],
    [labels.contact, personIn(primaryContact)],
    ...users.map((user): Row => [labels.users, `${personIn(user)}: ${user.roles.join(', ')}`]),
    ...history.map(({ type, at, actor, reason }): Row => [
      labels.history,
      [shortInstant(language, at), legacy.history[type], texts[language].common.actors[actor], reason].filter(Boolean).join(', '),
    ]),
    [labels.next, next],
  ];
  return [paint.strong(partnerId), ...indented(pairs(rows, paint))];
}
