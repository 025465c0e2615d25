import type { CheckedLegacyRow, LegacyRowError } from '../../activities/ports-legacy.js';
import { InputInvalid, parseInput, type FieldCode } from './input/field-errors.js';
import { asGiven } from './input/field-faults.js';
import { legacyRecord, legacyRecordIn } from './input/legacy-record.js';
import { columnOf, type LegacyFormat } from './legacy-file.js';

const trimmed = (id: unknown): string | undefined => (typeof id === 'string' ? id.trim() || undefined : undefined);
const locationsIn = (row: unknown): readonly unknown[] => {
  const { locationIds } = asGiven(row);
  return Array.isArray(locationIds) ? (locationIds as readonly unknown[]) : [];
};

/** In which row of the file each id stands first. */
interface FirstRows {
  readonly global: ReadonlyMap<string, number>;
  readonly location: ReadonlyMap<string, number>;
}

function firstRowsIn(rows: readonly unknown[]): FirstRows {
  const [global, location] = [new Map<string, number>(), new Map<string, number>()];
  const note = (known: Map<string, number>, said: unknown, row: number) => {
    const id = trimmed(said);
    if (id && !known.has(id)) known.set(id, row);
  };
  rows.forEach((said, index) => {
    note(global, asGiven(said)['partnerId'], index + 1);
    for (const id of locationsIn(said)) note(location, id, index + 1);
  });
  return { global, location };
}

type Finding = readonly [pointer: string, code: FieldCode];

/** What is wrong with a row in the light of the others. */
function findingsAmong({ global, location }: FirstRows, said: unknown, row: number): readonly Finding[] {
  const partnerId = trimmed(asGiven(said)['partnerId']) ?? '';
  const own: Finding[] = location.has(partnerId) ? [['/partnerId', 'location-id-given']] : [];
  if ((global.get(partnerId) ?? row) < row) own.push(['/partnerId', 'duplicate-in-file']);
  const locations = locationsIn(said).flatMap((each, index): readonly Finding[] => {
    const id = trimmed(each) ?? '';
    if (id !== partnerId && global.has(id)) return [[`/locationIds/${index}`, 'global-id-given']];
    return (location.get(id) ?? row) < row ? [[`/locationIds/${index}`, 'duplicate-in-file']] : [];
  });
  return [...own, ...locations];
}

/** Looks at rows of an export by themselves and in the light of all others: everything that is wrong with a row is told at once. */
export function legacyRowsChecker(rows: readonly unknown[], format: LegacyFormat): (row: number) => CheckedLegacyRow {
  const first = firstRowsIn(rows);
  return (row) => {
    const said = rows[row - 1];
    const among = findingsAmong(first, said, row);
    const { fields, wrong } = parsed(said);
    if (fields && among.length === 0) return { row, fields };
    const errors = [...wrong, ...among].map(([pointer, code]): LegacyRowError => ({ column: columnOf(format, pointer), code }));
    const partnerId = trimmed(asGiven(said)['partnerId']);
    const isDuplicate = wrong.length === 0 && among.every(([, code]) => code === 'duplicate-in-file');
    return {
      row,
      ...(partnerId && isId(partnerId) && { partnerId }),
      outcome: isDuplicate ? 'duplicate' : 'invalid',
      errors: eachOnce(errors),
    };
  };
}

/** What cannot be an id may be anything, also a name, and is not told. */
const isId = (text: string): boolean => /^\d{1,12}$/.test(text);

const eachOnce = (errors: readonly LegacyRowError[]): readonly LegacyRowError[] =>
  errors.filter(({ column, code }, index) => errors.findIndex((other) => other.column === column && other.code === code) === index);

function parsed(said: unknown): { readonly fields?: ReturnType<typeof legacyRecordIn>; readonly wrong: readonly Finding[] } {
  try {
    return { fields: legacyRecordIn(parseInput(legacyRecord, said)), wrong: [] };
  } catch (error) {
    if (error instanceof InputInvalid) return { wrong: error.errors.map(({ pointer, code }) => [pointer, code] as const) };
    throw error;
  }
}
