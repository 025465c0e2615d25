import { z } from 'zod';
import { fails } from '../../shared/input/field-errors.js';

const longest = 200;

const read = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
};

/** Where a page begins, as the page before said it; whatever does not come from there is refused. */
export const cursorOf = <Place extends z.ZodType>(place: Place) =>
  z
    .string()
    .refine((text) => text.length <= longest && place.safeParse(read(text)).success, fails('not-a-cursor'))
    .transform((text) => place.parse(read(text)));

/** The same, written; it says no more than what stands on the page anyway. */
export const writeCursor = (place: readonly string[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');
