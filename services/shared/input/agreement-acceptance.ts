import { z } from 'zod';
import { language } from './primary-contact.js';
import { matching } from './text.js';

/** A published version of the agreement. */
export const agreementVersion = matching(/^[0-9a-z][0-9a-z.-]{0,31}$/, 'not-an-agreement-version');

/** Exactly which text was read. */
export const acceptance = z.strictObject({ agreementVersion, language, hash: matching(/^[0-9a-f]{64}$/, 'not-a-hash') });

/** Which version is offered in the place of the open offer. */
export const newOffer = z.strictObject({ agreementVersion });

/** Which agreement is declined. */
export const declination = z.strictObject({ agreementVersion });
