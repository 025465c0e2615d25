import { membershipLevel, role } from '../../../events/shapes.js';
import type { LegacyItem } from '../../../events/state/legacy-import.js';
import type { FieldCode } from '../../shared/input/field-errors.js';
import { sayFieldRefusal } from '../../shared/sentences.js';
import { say, type Language } from '../../shared/texts.js';

type RowError = NonNullable<LegacyItem['errors']>[number];

/** What may be chosen from, by the field that the column begins with. */
const choices: Readonly<Record<string, readonly string[]>> = { level: membershipLevel.options, users: role.options };

const allowedIn = ({ column, code }: RowError): { readonly allowed?: readonly string[] } => {
  const allowed = code === 'not-allowed' && choices[column.split('/')[0]!];
  return allowed ? { allowed } : {};
};

function sayRowError(language: Language, error: RowError): string {
  const { column, code, entry, part = 'none' } = error;
  if (column === '') return say(language, 'legacy.no-record');
  const { title, next } = sayFieldRefusal(language, code as FieldCode, allowedIn(error));
  const said = `${title}. ${next}`;
  const isCell = entry !== undefined && (column === 'users' || column === 'locationIds');
  return isCell ? say(language, `legacy.cells.${column}`, { entry, part, said }) : said;
}

/** What is wrong with one place of a row, in words, with what may stand there. */
export const presentRowError = (error: RowError, language: Language) => ({
  ...error,
  ...allowedIn(error),
  said: sayRowError(language, error),
});
