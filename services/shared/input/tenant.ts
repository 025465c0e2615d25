import { z } from 'zod';
import { companyDomain } from './domain-name.js';
import { email } from './email.js';
import { guid } from './text.js';

/** The directory tenant that a membership is about; its id is the membership's. */
export const tenantId = guid;

/** A tenant that was created to enrol; it is unmanaged until its domain is proved. */
export const newTenant = z.strictObject({ domain: companyDomain });

/** The person whom a backend service names as the one who enrols the company. */
export const globalAdministrator = z.strictObject({ objectId: guid, email: email.optional() });
