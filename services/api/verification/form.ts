import { z } from 'zod';
import { typedCode } from '../../shared/crockford.js';

const answer = z.enum(['yes', 'no']).optional();

const shape = z.strictObject({
  form: z.string().max(256),
  enrolled: answer,
  owned: answer,
  code: z.string().max(64).default(''),
});

/** A form of the page, as it was sent. */
export type Form = z.infer<typeof shape>;

/** A field of the form. */
export type Field = 'enrolled' | 'owned' | 'code';

/** What is wrong with a form, by field. */
export type Faults = { readonly [F in Field]?: F extends 'code' ? 'code-required' | 'not-a-code' : F };

/** What is wrong with a field, in words. */
export interface FieldSentence {
  readonly field: Field;
  readonly sentence: string;
}

/** The form, or nothing for what no form of ours could have sent. */
export const readForm = (body: unknown): Form | undefined => shape.safeParse(body).data;

/** The No that was given: to have enrolled comes first, because without it the other question has no subject. */
export function denialIn({ enrolled, owned }: Form): 'not-enrolled' | 'not-company-address' | undefined {
  if (enrolled === 'no') return 'not-enrolled';
  return owned === 'no' ? 'not-company-address' : undefined;
}

/** The questions left open; one No is answer enough. */
export const openQuestions = (form: Form): Faults =>
  denialIn(form) ? {} : { ...(!form.enrolled && { enrolled: 'enrolled' }), ...(!form.owned && { owned: 'owned' }) };

/** What is wrong with the code. A slip of the fingers is not sent on, so that it is not counted as a guess. */
export function codeFault({ code }: Form, isNeeded: boolean): Faults {
  if (code.trim() !== '') return typedCode(code) ? {} : { code: 'not-a-code' };
  return isNeeded ? { code: 'code-required' } : {};
}
