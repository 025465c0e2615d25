import type { CheckedLegacyRow, LegacyRowError } from '../../activities/ports-legacy.js';
import { InputInvalid, parseInput, type FieldCode } from './input/field-errors.js';
import { asGiven } from './input/field-faults.js';
import { legacyRecord, legacyRecordIn } from './input/legacy-record.js';
import { placeOf, type LegacyFormat, type SentLegacyRow } from './legacy-file.js';

const trimmed = (id: unknown): string | undefined => (typeof id === 'string' ? id.trim() || undefined : undefined);
const locationsIn = (row: unknown): readonly unknown[] => {
  const { locationIds } = asGiven(row);
  return Array.isArray(locationIds) ? (locationIds as readonly unknown[]) : [];
};

/** The ids of the rows so far that count. */
interface CountedIds {
  readonly global: Set<string>;
  readonly location: Set<string>;
}

type Finding = readonly [pointer: string, code: FieldCode];

/** What is wrong with a row in the light of those before it: the first one counts, and no later one takes anything from it. */
function findingsAmong({ global, location }: CountedIds, said: unknown): readonly Finding[] {
  const partnerId = trimmed(asGiven(said)['partnerId']) ?? '';
  const own: Finding[] = location.has(partnerId) ? [['/partnerId', 'location-id-given']] : [];
  if (global.has(partnerId)) own.push(['/partnerId', 'duplicate-in-file']);
  const locations = locationsIn(said).flatMap((each, index): readonly Finding[] => {
    const id = trimmed(each) ?? '';
    if (id !== partnerId && global.has(id)) return [[`/locationIds/${index}`, 'global-id-given']];
    return location.has(id) ? [[`/locationIds/${index}`, 'duplicate-in-file']] : [];
  });
  return [...own, ...locations];
}

/** Looks at rows of an export by themselves and in the light of those before: everything that is wrong with a row is told at once. */
export function legacyRowsChecker(rows: readonly SentLegacyRow[], format: LegacyFormat): (row: number) => CheckedLegacyRow {
  const counted: CountedIds = { global: new Set(), location: new Set() };
  const checked: CheckedLegacyRow[] = [];
  const check = (row: number): CheckedLegacyRow => {
    const { said, line } = rows[row - 1]!;
    const place = { row, ...(line !== undefined && { line }) };
    const among = findingsAmong(counted, said);
    const { fields, wrong } = parsed(said);
    if (!fields || among.length > 0) return { ...place, ...faulty(said, wrong, among, format) };
    counted.global.add(fields.partnerId);
    for (const id of fields.locationIds) counted.location.add(id);
    return { ...place, fields };
  };
  return (row) => {
    while (checked.length < row) checked.push(check(checked.length + 1));
    return checked[row - 1]!;
  };
}

function faulty(said: unknown, wrong: readonly Finding[], among: readonly Finding[], format: LegacyFormat) {
  const errors = [...wrong, ...among].map(([pointer, code]): LegacyRowError => ({ ...placeOf(format, pointer), code }));
  const partnerId = trimmed(asGiven(said)['partnerId']);
  const isDuplicate = wrong.length === 0 && among.every(([, code]) => code === 'duplicate-in-file');
  return {
    ...(partnerId && isId(partnerId) && { partnerId }),
    outcome: isDuplicate ? ('duplicate' as const) : ('invalid' as const),
    errors: eachOnce(errors),
  };
}

/** What cannot be an id may be anything, also a name, and is not told. */
const isId = (text: string): boolean => /^\d{1,12}$/.test(text);

const eachOnce = (errors: readonly LegacyRowError[]): readonly LegacyRowError[] => [
  ...new Map(errors.map((error) => [JSON.stringify(error), error] as const)).values(),
];

function parsed(said: unknown): { readonly fields?: ReturnType<typeof legacyRecordIn>; readonly wrong: readonly Finding[] } {
  try {
    return { fields: legacyRecordIn(parseInput(legacyRecord, said)), wrong: [] };
  } catch (error) {
    if (error instanceof InputInvalid) return { wrong: error.errors.map(({ pointer, code }) => [pointer, code] as const) };
    throw error;
  }
}
