import { z } from 'zod';
import { membershipLevel } from '../../../events/shapes.js';
import type { LegacyFields } from '../../../events/state/legacy-record.js';
import { country } from './countries.js';
import { companyDomain } from './domain-name.js';
import { email } from './email.js';
import { fails } from './field-errors.js';
import { asGiven, judgedBy, type FieldFault } from './field-faults.js';
import { reason } from './reason.js';
import { text } from './text.js';
import { once, roles } from './users.js';

/** An id of the old membership centre, of a company or of one of its locations: both look alike. */
export const legacyId = z
  .string()
  .overwrite((typed) => typed.trim())
  .refine((id) => /^[1-9]\d{4,9}$/.test(id), fails('not-a-legacy-id'))
  .meta({ pattern: '^[1-9][0-9]{4,9}$', examples: ['4821907'] });

/** No membership of the old centre expired earlier or runs longer; a day far away is a slip. */
const expiry = z.iso
  .date({ ...fails('not-a-date'), abort: true })
  .refine((day) => day >= '2000-01-01' && day <= '2099-12-31', fails('date-out-of-range'));

const person = z.strictObject({ firstName: text(1, 50), lastName: text(1, 50), email });
const users = z.array(person.extend({ roles })).max(200);

const fields = {
  companyName: text(1, 200),
  domain: companyDomain,
  country,
  level: membershipLevel,
  primaryContact: person,
};

const record = z.strictObject({
  partnerId: legacyId.meta({ description: 'The global id of the company.' }),
  locationIds: z.array(legacyId).max(100).default([]).meta({ description: 'The ids of its locations.' }),
  ...fields,
  expiresOn: expiry.meta({ description: 'The last day of its membership there.' }),
  users: users.default([]),
});

/** The global id is no id of a location as well, and no location is named twice. */
function idFaults(said: unknown): readonly FieldFault[] {
  const { partnerId, locationIds } = asGiven(said);
  if (!Array.isArray(locationIds)) return [];
  return (locationIds as readonly unknown[]).flatMap((id, index, all): readonly FieldFault[] => {
    const path = ['locationIds', String(index)];
    if (id === partnerId) return [{ path, code: 'global-id-given' }];
    return all.indexOf(id) < index ? [{ path, code: 'repeated' }] : [];
  });
}

/** One record of an export. */
export const legacyRecord = judgedBy(record, idFaults);

/** The record as it is kept. */
export const legacyRecordIn = ({ users: people, ...said }: z.output<typeof record>): LegacyFields => ({
  ...said,
  users: people.map(({ roles: given, ...named }) => ({ ...named, roles: once(given) })),
});

const changes = z.strictObject({ ...fields, users }).partial();

/** What support mends of a record that has not expired, and why. */
export const legacyCorrection = judgedBy(changes.extend({ reason }), (said) =>
  Object.keys(changes.shape).some((name) => name in asGiven(said)) ? [] : [{ path: [], code: 'nothing-named' }],
);

/** The correction as it is kept: only what was said. */
export const legacyCorrectionIn = ({ reason: _, ...said }: z.output<typeof legacyCorrection>) =>
  JSON.parse(JSON.stringify(said)) as Omit<typeof said, 'reason'>;
