import { z } from 'zod';
import type { Sent } from '../sign-in/page-table.js';
import type { InvitedCommand } from './ports.js';

/** What a button of the page asks for. */
export type Action = 'accept' | 'decline';

/** A No needs a ticked box, so that a robot that submits what it finds declines nothing. */
export type Fault = 'sure-missing';

const form = z.string().max(256);
const shapes = { accept: z.strictObject({ form }), decline: z.strictObject({ form, sure: z.literal('yes').optional() }) };

const readers: { readonly [A in Action]: (body: unknown) => Sent<InvitedCommand, Fault> | undefined } = {
  accept: (body) => {
    const read = shapes.accept.safeParse(body).data;
    return read && { form: read.form, command: (invitation) => ({ type: 'acceptInvitation', data: { invitation } }) };
  },
  decline: (body) => {
    const read = shapes.decline.safeParse(body).data;
    if (!read) return undefined;
    const command = (invitation: number): InvitedCommand => ({ type: 'declineInvitation', data: { invitation } });
    return { form: read.form, command, ...(!read.sure && { fault: 'sure-missing' }) };
  },
};

/** The form, or nothing for what no form of ours could have sent. */
export const readForm = (action: Action, body: unknown): Sent<InvitedCommand, Fault> | undefined => readers[action](body);
