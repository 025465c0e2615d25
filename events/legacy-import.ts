import { z } from 'zod';
import { defineEvent } from './define-event.js';

/** The kinds of file that an export comes as. */
export const legacyFormats = ['csv', 'json'] as const;

/** What became of a row, or would have become of it. */
export const legacyOutcomes = ['created', 'unchanged', 'conflict', 'duplicate', 'invalid'] as const;

const totals = z.object({
  created: z.int(),
  unchanged: z.int(),
  conflict: z.int(),
  duplicate: z.int(),
  invalid: z.int(),
});

/** The beginning. */
export const LegacyImportBegan = defineEvent({
  type: 'LegacyImportBegan',
  version: 1,
  summary: 'An approver of support handed in an export of the old membership centre; a dry run only looks at it.',
  data: z.object({
    /** SHA-256 of the file, under which it is kept for a while. */
    fileHash: z.string(),
    format: z.enum(legacyFormats),
    rows: z.int(),
    dryRun: z.boolean(),
  }),
});

/** Some rows. */
export const LegacyImportPageRecorded = defineEvent({
  type: 'LegacyImportPageRecorded',
  version: 1,
  summary: 'Some rows of the export were taken, with the outcome of each and everything that is wrong with it.',
  data: z.object({
    items: z.array(
      z.object({
        /** Counted from 1, without the header. */
        row: z.int(),
        /** Of CSV: the line of the file in which it begins. */
        line: z.int().optional(),
        /** Absent where the row names none. */
        partnerId: z.string().optional(),
        outcome: z.enum(legacyOutcomes),
        /** Never the value itself; of a cell that holds several, which one, and which part of it. */
        errors: z
          .array(z.object({ column: z.string(), code: z.string(), entry: z.int().optional(), part: z.string().optional() }))
          .optional(),
        /** How many more errors the row has than are told. */
        more: z.int().optional(),
      }),
    ),
    /** The last row of the page; absent behind the last one of the file. */
    next: z.int().optional(),
  }),
});

/** The end. */
export const LegacyImportCompleted = defineEvent({
  type: 'LegacyImportCompleted',
  version: 1,
  summary: 'Every row of the export has its outcome.',
  data: z.object({ totals }),
});
