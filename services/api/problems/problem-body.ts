import { z } from 'zod';
import { fieldCodes, type FieldError } from '../../shared/input/field-errors.js';
import { sayFieldRefusal, sayRefusal } from '../../shared/sentences.js';
import type { Language } from '../../shared/texts.js';
import { problemCodes, statuses } from '../refusals.js';
import type { Problem } from './problem.js';

/** A problem as RFC 9457 has it, with what a program needs (`code`) and what a person needs (`detail`, `next`). */
export const problemBody = z.object({
  type: z.string().meta({ description: 'A name of the problem that never changes.', examples: ['urn:tenure:problem:link-expired'] }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(problemCodes),
  next: z.string().meta({ description: 'What to do now.' }),
  correlationId: z.guid().meta({ description: 'Names this request in every log.' }),
  errors: z
    .array(
      z.object({
        pointer: z.string().meta({ description: 'Where: in the body, below /query, or below /headers.' }),
        code: z.enum(fieldCodes),
        detail: z.string(),
        next: z.string(),
        allowed: z.array(z.string()).readonly().optional().meta({ description: 'The values to choose from.' }),
        bound: z.number().optional().meta({ description: 'The smallest or the largest number that is taken.' }),
        position: z
          .object({ line: z.int(), column: z.int() })
          .optional()
          .meta({ description: 'Where the body stops being JSON; both count from 1.' }),
      }),
    )
    .optional(),
  triesLeft: z.int().optional().meta({ description: 'How many wrong codes may still be typed before link and code are void.' }),
  unmet: z
    .array(z.string())
    .optional()
    .meta({ description: 'Which conditions of a renewal are not met; `renewal.conditions` of the membership says why, and what to do.' }),
  allowed: z.array(z.string()).optional().meta({
    description:
      'What to choose from where the one that was named does not fit: ids of solution areas or benefits, or the uses that a benefit is for, as `uses` of the benefit.',
  }),
  retryAfter: z.int().optional().meta({ description: 'Seconds after which the same request may be sent again.' }),
});

/** The problem in the caller's language. */
export function bodyOf({ code, facts }: Problem, language: Language, correlationId: string): z.infer<typeof problemBody> {
  const { errors, retryAfter, triesLeft } = facts;
  return {
    type: `urn:tenure:problem:${code}`,
    status: statuses[code],
    code,
    ...sayRefusal(language, code, { ...facts.details, ...(triesLeft !== undefined && { triesLeft }) }),
    correlationId,
    ...(errors && { errors: errors.map((error) => ({ ...error, ...fieldSentences(language, error) })) }),
    ...(triesLeft !== undefined && { triesLeft }),
    ...unmetIn(facts.details),
    ...allowedIn(facts.details),
    ...(retryAfter && { retryAfter }),
  };
}

const unmetIn = ({ unmet }: Problem['facts']['details'] = {}): { readonly unmet?: string[] } =>
  typeof unmet === 'string' ? { unmet: unmet.split(',') } : {};

function allowedIn({ areas, heldBenefits, benefitUses }: Problem['facts']['details'] = {}): { readonly allowed?: string[] } {
  const list = benefitUses ?? heldBenefits ?? areas;
  if (typeof list !== 'string') return {};
  return { allowed: list === 'none' ? [] : list.split(',') };
}

function fieldSentences(language: Language, { code, ...facts }: FieldError) {
  const { title: detail, next } = sayFieldRefusal(language, code, facts);
  return { detail, next };
}
