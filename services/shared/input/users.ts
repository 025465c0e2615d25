import { z } from 'zod';
import { role } from '../../../events/shapes.js';
import { email } from './email.js';
import { language } from './primary-contact.js';
import { guid } from './text.js';

const roles = z.array(role).min(1).max(role.options.length);

/** A person of the company’s directory, and where and how to write to that person. */
export const namedPerson = z.strictObject({ objectId: guid, email: email.optional(), language: language.optional() });

/** Somebody more. */
export const addition = namedPerson.extend({ roles });

/** Other roles: all that the person is to have from now on. */
export const roleChange = z.strictObject({ objectId: guid, roles });

/** Somebody less. */
export const removal = z.strictObject({ objectId: guid });

const once = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

const person = ({ objectId, email: address, language: reads }: z.output<typeof namedPerson>) => ({
  objectId,
  ...(address && { email: address }),
  ...(reads && { language: reads }),
});

/** The addition as it is kept. */
export const additionIn = ({ roles: given, ...named }: z.output<typeof addition>) => ({ ...person(named), roles: once(given) });

/** The change as it is kept. */
export const roleChangeIn = ({ objectId, roles: given }: z.output<typeof roleChange>) => ({ objectId, roles: once(given) });

/** The appointment as it is kept. */
export const appointmentIn = (named: z.output<typeof namedPerson>) => ({ user: person(named) });
