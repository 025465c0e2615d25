import { z } from 'zod';
import { email } from './email.js';
import { guid } from './text.js';

/** The directory tenant that a membership is about; its id is the membership's. */
export const tenantId = guid;

/** The person whom a backend service names as the one who enrols the company. */
export const globalAdministrator = z.strictObject({ objectId: guid, email: email.optional() });
