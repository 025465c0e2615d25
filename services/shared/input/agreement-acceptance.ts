import { z } from 'zod';
import { fails } from './field-errors.js';
import { language } from './primary-contact.js';

const matching = (pattern: RegExp, code: Parameters<typeof fails>[0]) =>
  z
    .string()
    .refine((text) => pattern.test(text), fails(code))
    .meta({ pattern: pattern.source });

/** A published version of the agreement. */
export const agreementVersion = matching(/^[0-9a-z][0-9a-z.-]{0,31}$/, 'not-an-agreement-version');

/** Exactly which text was read. */
export const acceptance = z.strictObject({ agreementVersion, language, hash: matching(/^[0-9a-f]{64}$/, 'not-a-hash') });

/** Which version is offered in the place of the open offer. */
export const newOffer = z.strictObject({ agreementVersion });

/** Which agreement is declined. */
export const declination = z.strictObject({ agreementVersion });
