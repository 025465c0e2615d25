import { z } from 'zod';
import { extendableSteps, reopenableSteps, waivableSteps } from '../../../events/shapes.js';
import { asGiven, type FieldFault } from './field-faults.js';
import { inUtc, instant } from './instant.js';
import { optionalText } from './text.js';

const note = optionalText(500).meta({ description: 'In your own words; the company reads it.' });

const noted = (said: string | undefined) => ({ ...(said && { note: said }) });

/** What needs nothing but perhaps a note. */
export const justNoted = z.strictObject({ note });

/** The note as it is kept. */
export const notedIn = ({ note: said }: z.output<typeof justNoted>) => noted(said);

/** More time for a step: by days, or until an instant. */
export const extension = z.strictObject({
  step: z.enum(extendableSteps),
  days: z.int().min(1).max(3_650).optional(),
  until: instant.optional(),
  note,
});

/** What days and until get wrong together: one of them is said, and not both. */
export function extensionFaults(fields: unknown): readonly FieldFault[] {
  const { days, until } = asGiven(fields);
  if (days !== undefined && until !== undefined) return [{ path: ['until'], code: 'either-or' }];
  return days === undefined && until === undefined ? [{ path: ['days'], code: 'either-or' }] : [];
}

/** The extension as it is kept, once it says days or until. */
export const extensionIn = ({ step, days, until, note: said }: z.output<typeof extension>) =>
  until === undefined ? { step, days: days!, ...noted(said) } : { step, until: inUtc(until), ...noted(said) };

/** A step to be asked anew. */
export const reopening = z.strictObject({ step: z.enum(reopenableSteps), note });

/** The reopening as it is kept. */
export const reopeningIn = ({ step, note: said }: z.output<typeof reopening>) => ({ step, ...noted(said) });

/** A step to be waived, for good or until an instant. */
export const waiver = z.strictObject({ step: z.enum(waivableSteps), until: instant.optional(), note });

/** The waiver as it is kept. */
export const waiverIn = ({ step, until, note: said }: z.output<typeof waiver>) => ({
  step,
  ...(until && { until: inUtc(until) }),
  ...noted(said),
});

/** A proposal by its number. */
export const namedProposal = z.strictObject({
  proposal: z.int().min(1).meta({ description: 'The sequence of the event that proposed it.' }),
});
