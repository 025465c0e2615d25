import { z } from 'zod';
import type { Sent } from '../sign-in/page-table.js';
import type { SignerCommand } from './ports.js';

/** What a button of the page asks for. */
export type Action = 'accept' | 'decline' | 'not-me';

/** What keeps a form from being sent on. */
export type Fault = 'authority-missing' | 'sure-missing';

const form = z.string().max(256);
const version = z.string().max(32);
const box = z.literal('yes').optional();

const shapes = {
  accept: z.strictObject({ form, version, language: z.enum(['en', 'ko']), hash: z.string().max(64), authority: box }),
  decline: z.strictObject({ form, version, sure: box }),
  'not-me': z.strictObject({ form }),
};

const readers: { readonly [A in Action]: (body: unknown) => Sent<SignerCommand, Fault> | undefined } = {
  accept: (body) => {
    const read = shapes.accept.safeParse(body).data;
    if (!read) return undefined;
    const { form: token, version: agreementVersion, language, hash, authority } = read;
    const command = (handOver: number): SignerCommand => ({
      type: 'acceptAgreement',
      data: { agreementVersion, language, hash, handOver },
    });
    return { form: token, version: agreementVersion, command, ...(!authority && { fault: 'authority-missing' }) };
  },
  decline: (body) => {
    const read = shapes.decline.safeParse(body).data;
    if (!read) return undefined;
    const { form: token, version: agreementVersion, sure } = read;
    const command = (handOver: number): SignerCommand => ({ type: 'declineAgreement', data: { agreementVersion, handOver } });
    return { form: token, version: agreementVersion, command, ...(!sure && { fault: 'sure-missing' }) };
  },
  'not-me': (body) => {
    const read = shapes['not-me'].safeParse(body).data;
    return read && { form: read.form, command: (handOver) => ({ type: 'declineSigning', data: { handOver } }) };
  },
};

/** The form, or nothing for what no form of ours could have sent. */
export const readForm = (action: Action, body: unknown): Sent<SignerCommand, Fault> | undefined => readers[action](body);
