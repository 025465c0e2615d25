import { z } from 'zod';

const text = z.string();

/** A postal address, as it is shown. */
export const address = z.object({
  addressLine1: text,
  addressLine2: text.optional(),
  city: text,
  state: text.optional(),
  postalCode: text.optional(),
  country: text,
});

/** Whom a company is written to at, as it is shown. */
export const primaryContact = z.object({ firstName: text, lastName: text, email: text, phoneNumber: text.optional(), language: text });
