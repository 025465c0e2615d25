import { z } from 'zod';
import { role } from '../../../events/shapes.js';
import { email } from './email.js';
import { language } from './primary-contact.js';
import { guid } from './text.js';

/** What somebody is to be. */
export const roles = z.array(role).min(1).max(role.options.length);

/** Whether the account in the directory is a guest’s. */
export const guest = z.literal(true).optional().meta({ description: 'The account in the company’s directory is a guest account.' });

/** A person of the company’s directory, and where and how to write to that person. */
export const namedPerson = z.strictObject({ objectId: guid, email: email.optional(), language: language.optional(), guest });

/** Somebody more; a person of a further tenant says of which. */
export const addition = namedPerson.extend({
  roles,
  tenantId: guid.optional().meta({ description: 'The further tenant that the person is of; left out for the primary one.' }),
});

/** Other roles: all that the person is to have from now on. */
export const roleChange = z.strictObject({ objectId: guid, roles });

/** How to reach somebody: at least one of both. */
export const userCorrection = z.strictObject({ objectId: guid, email: email.optional(), language: language.optional() });

/** Somebody less. */
export const removal = z.strictObject({ objectId: guid });

/** Each only once. */
export const once = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

const person = ({ objectId, email: address, language: reads, guest: isGuest }: z.output<typeof namedPerson>) => ({
  objectId,
  ...(address && { email: address }),
  ...(reads && { language: reads }),
  ...(isGuest && { guest: isGuest }),
});

/** The addition as it is kept. */
export const additionIn = ({ roles: given, tenantId, ...named }: z.output<typeof addition>) => ({
  ...person(named),
  roles: once(given),
  ...(tenantId && { tenantId }),
});

/** The change as it is kept. */
export const roleChangeIn = ({ objectId, roles: given }: z.output<typeof roleChange>) => ({ objectId, roles: once(given) });

/** The correction as it is kept. */
export const userCorrectionIn = (named: z.output<typeof userCorrection>) => person(named);

/** The appointment as it is kept. */
export const appointmentIn = (named: z.output<typeof namedPerson>) => ({ user: person(named) });
