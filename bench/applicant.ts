import { randomUUID } from 'node:crypto';

/** What a company that wants to become a member says of itself. */
export const applicant = (tenantId: string) => ({
  tenantId,
  globalAdministrator: { objectId: randomUUID(), email: 'directory-owner@harbour.example' },
  legalProfile: {
    legalName: 'Harbour Ltd',
    address: { addressLine1: '1 Quay Street', city: 'Bristol', postalCode: 'BS1 1AA', country: 'GB' },
    companyDomain: 'harbour.example',
    primaryContact: { firstName: 'Primary', lastName: 'Contact', email: 'contact@harbour.example', language: 'en' as const },
    signatory: { objectId: randomUUID() },
  },
});
