import type { EventData } from '../catalogue.js';
import type { NounFold } from './noun.js';

/** Who the company is, whom to write to, and who may sign for it. */
export type LegalProfile = Omit<EventData<'LegalProfileSubmitted'>, 'warnings'>;

/** What is new in a profile. */
export type ProfileChange = Omit<EventData<'LegalProfileCorrected'>, 'warnings' | 'before'>;

/** The profile as its events leave it. */
export const legalProfile = {
  LegalProfileSubmitted: (_, { data: { warnings: _warnings, ...profile } }) => profile,
  LegalProfileCorrected: (before, { data }) => corrected(before!, data),
  AddressConfirmed: (before, { data }) => ({ ...before!, address: data.address }),
  PrimaryContactReplaced: (before, { data: { primaryContact } }) => ({ ...before!, primaryContact }),
} satisfies NounFold<LegalProfile>;

/** The profile with the change made; what is null is gone. */
export function corrected(before: LegalProfile, change: ProfileChange): LegalProfile {
  const { registrationId, securityContact, ...rest } = before;
  const id = change.registrationId === undefined ? registrationId : change.registrationId;
  const contact = change.securityContact === undefined ? securityContact : change.securityContact;
  return {
    ...rest,
    legalName: change.legalName ?? rest.legalName,
    address: change.address ?? rest.address,
    companyDomain: change.companyDomain ?? rest.companyDomain,
    signatory: change.signatory ?? rest.signatory,
    ...(id && { registrationId: id }),
    ...(contact && { securityContact: contact }),
  };
}
