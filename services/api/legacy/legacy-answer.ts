import { z } from 'zod';
import { legacyFormats, legacyOutcomes } from '../../../events/legacy-import.js';
import { membershipLevel } from '../../../events/shapes.js';
import { role } from '../../../events/shapes.js';
import { fieldCodes } from '../../shared/input/field-errors.js';
import { reason } from '../../shared/input/reason.js';
import { guid } from '../../shared/input/text.js';
import type { LegacyEntry, LegacyImportView, LegacyItemView, LegacyRecordView } from '../../shared/legacy-views.js';
import { say, type Language } from '../../shared/texts.js';
import { presentRowError } from './row-error.js';

const outcome = z.enum(legacyOutcomes);
const instant = z.iso.datetime();
const person = z.object({ firstName: z.string(), lastName: z.string(), email: z.email() });

/** What is said beside the file. */
export const importQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).default('false').meta({ description: 'Only say what would become of each row; nothing is written.' }),
  reason,
});

/** What the wish to import is answered with. */
export const begunAnswer = z.object({ importId: z.guid(), alreadyBegun: z.boolean() });

/** How far an import is. */
export const importAnswer = z.object({
  importId: z.guid(),
  phase: z.enum(['running', 'completed']),
  next: z.string().meta({ description: 'What the import does now, in the caller’s language.' }),
  dryRun: z.boolean(),
  format: z.enum(legacyFormats),
  fileHash: z.string().meta({ description: 'SHA-256 of the file as it was received.' }),
  rows: z.int(),
  taken: z.int().meta({ description: 'How many rows have their outcome.' }),
  totals: z.record(outcome, z.int()),
  begun: z.object({ by: z.string(), at: instant, reason: z.string().nullable() }),
  endedAt: instant.nullable(),
});

/** Which imports. */
export const importsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: guid.optional().meta({ description: 'The `next` of the page before.' }),
});

/** Imports, the newest first. */
export const importsAnswer = z.object({ imports: z.array(importAnswer), next: z.guid().nullable() });

/** Which rows of a report. */
export const reportQuery = z.strictObject({
  outcome: outcome.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.coerce.number().int().min(0).default(0).meta({ description: 'The `next` of the page before.' }),
});

/** A page of a report. */
export const reportAnswer = z.object({
  rows: z.array(
    z.object({
      row: z.int().meta({ description: 'Counted from 1, without the header.' }),
      line: z.int().nullable().meta({ description: 'Of CSV: the line of the file in which the row begins.' }),
      partnerId: z.string().nullable(),
      outcome,
      errors: z.array(
        z.object({
          column: z.string().meta({ description: 'The column of CSV or the path in JSON; empty where the whole row is meant.' }),
          entry: z.int().optional().meta({ description: 'Of a cell that holds several: which one, counted from 1.' }),
          part: z.string().optional().meta({ description: 'Of a user in such a cell: which part.' }),
          allowed: z.array(z.string()).optional().meta({ description: 'The values to choose from.' }),
          code: z.enum(fieldCodes),
          said: z.string().meta({ description: 'The same in words, with a way out, in the caller’s language.' }),
        }),
      ),
      more: z.int().meta({ description: 'How many more errors the row has than are told.' }),
    }),
  ),
  next: z.int().nullable(),
});

/** A record of the old membership centre. */
export const recordAnswer = z.object({
  partnerId: z.string(),
  sequence: z.int(),
  phase: z.enum(['writable', 'read-only', 'moved']),
  next: z.string().meta({ description: 'What can be done with it, in the caller’s language.' }),
  movedTo: z
    .object({ membershipId: z.guid(), owner: z.string(), since: instant })
    .nullable()
    .meta({ description: 'The account that has the record.' }),
  locationIds: z.array(z.string()),
  companyName: z.string(),
  domain: z.string(),
  country: z.string(),
  level: membershipLevel,
  expiresOn: z.iso.date(),
  readOnlyFrom: instant,
  primaryContact: person,
  users: z.array(person.extend({ roles: z.array(role) })),
  importId: z.guid(),
  row: z.int(),
  history: z.array(z.object({ sequence: z.int(), type: z.string(), at: instant, actor: z.string(), reason: z.string().nullable() })),
});

/** What a correction is answered with. */
export const correctionAnswer = z.object({
  partnerId: z.string(),
  sequence: z.int().meta({ description: 'Give it as `minSequence` to read what this command did.' }),
  phase: z.enum(['writable', 'read-only']),
});

const countOf = (totals: Readonly<Record<string, number>>): number => Object.values(totals).reduce((sum, count) => sum + count, 0);

/** How far the import is. */
export function presentImport({ _id, state }: LegacyImportView, language: Language): z.infer<typeof importAnswer> {
  const { phase, file, totals, begun, endedAt = null } = state;
  return importAnswer.parse({
    importId: _id.slice('imports/'.length),
    phase,
    next: say(language, `legacy.import-phases.${phase}.next`),
    ...file,
    taken: countOf(totals),
    totals,
    begun: { ...begun, reason: begun.reason ?? null },
    endedAt,
  });
}

/** A page of the report; one more than `limit` tells that there is another. */
export function presentReport(found: readonly LegacyItemView[], limit: number, language: Language): z.infer<typeof reportAnswer> {
  const page = found.slice(0, limit);
  return reportAnswer.parse({
    rows: page.map(({ row, line = null, partnerId = null, outcome: became, errors = [], more = 0 }) => ({
      row,
      line,
      partnerId,
      outcome: became,
      errors: errors.map((error) => presentRowError(error, language)),
      more,
    })),
    next: found.length > limit ? (page.at(-1)?.row ?? null) : null,
  });
}

/** The record with what happened to it. */
export function presentRecord(
  { sequence, state }: LegacyRecordView,
  entries: readonly LegacyEntry[],
  language: Language,
): z.infer<typeof recordAnswer> {
  const { fields, readOnlyFrom, origin, takenBy: movedTo = null } = state;
  const phase = movedTo ? 'moved' : state.phase;
  return recordAnswer.parse({
    ...fields,
    ...origin,
    sequence,
    phase,
    movedTo,
    readOnlyFrom,
    next: say(language, `legacy.record-phases.${phase}.next`, { owner: movedTo?.owner ?? '' }),
    history: entries.map(({ sequence: at, type, occurredAt, actor, reason: why = null }) => ({
      sequence: at,
      type,
      at: occurredAt,
      actor: actor.kind,
      reason: why,
    })),
  });
}
