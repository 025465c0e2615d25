import { z } from 'zod';

/** The languages everything is written in. */
export const language = z.enum(['en', 'ko']);

/** A directory's id of a person. */
export const objectId = z.guid();

/** An instant in UTC. */
export const instant = z.iso.datetime();

/** A postal address, as the company registered it. */
export const address = z.object({
  addressLine1: z.string(),
  addressLine2: z.string().optional(),
  city: z.string(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  country: z.string().length(2),
});

/** Whom to write to; `phoneNumber` is E.164. */
export const primaryContact = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.email(),
  phoneNumber: z.string().optional(),
  language,
});

/** What a person of the company may do; `report-viewer` only looks. */
export const role = z.enum(['admin-agent', 'user-management-admin', 'report-viewer']);

/** The reasons for which a company may be turned down; `content/texts` holds what each means and how to mend it. */
export const rejectionReasons = [
  'domain-not-owned',
  'company-not-found',
  'company-details-differ',
  'enroller-not-employed',
  'not-eligible',
] as const;
