import type { LegacyFields } from '../../events/state/legacy-record.js';

/** A record of the old membership centre, as an export has it. */
export const legacyFields = (partnerId: string, said: Partial<LegacyFields> = {}): LegacyFields => ({
  partnerId,
  locationIds: [],
  companyName: 'Hanbit',
  domain: 'hanbit.example',
  country: 'KR',
  expiresOn: '2027-06-30',
  level: 'silver',
  primaryContact: { firstName: 'Jiwoo', lastName: 'Han', email: 'jiwoo@hanbit.example' },
  users: [],
  ...said,
});

/** The header of a CSV export. */
export const legacyHeader =
  'partnerId,locationIds,companyName,domain,country,expiresOn,level,contactFirstName,contactLastName,contactEmail,users';

/** One line of it. */
export const legacyLine = ({
  partnerId,
  locationIds,
  companyName,
  domain,
  country,
  expiresOn,
  level,
  primaryContact,
  users,
}: LegacyFields) =>
  [
    partnerId,
    locationIds.join(';'),
    `"${companyName.replaceAll('"', '""')}"`,
    domain,
    country,
    expiresOn,
    level,
    primaryContact.firstName,
    primaryContact.lastName,
    primaryContact.email,
    users.map(({ firstName, lastName, email, roles }) => [firstName, lastName, email, roles.join('+')].join('|')).join(';'),
  ].join(',');

/** A CSV export. */
export const legacyCsv = (lines: readonly string[]): string => [legacyHeader, ...lines, ''].join('\n');
