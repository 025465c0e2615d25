import { z } from 'zod';

/** What a button of the page asks for. */
export type Action = 'accept' | 'decline';

const form = z.string().max(256);
const shapes = { accept: z.strictObject({ form }), decline: z.strictObject({ form, sure: z.literal('yes').optional() }) };

/** A form of the page, as it was sent. */
export interface Sent {
  readonly form: string;
  /** The box of a No, without which a robot that submits what it finds declines nothing. */
  readonly isSure: boolean;
}

/** The form, or nothing for what no form of ours could have sent. */
export function readForm(action: Action, body: unknown): Sent | undefined {
  const read = shapes[action].safeParse(body).data;
  return read && { form: read.form, isSure: action === 'accept' || ('sure' in read && read.sure === 'yes') };
}
