/** A Korean company's profile as it may be typed, with room to spoil it. */
export const typedProfile = (changes: Record<string, unknown> = {}) => ({
  legalName: '  주식회사   한빛 ',
  address: { addressLine1: '테헤란로 1', addressLine2: '', city: '서울', postalCode: '06234', country: 'kr' },
  companyDomain: 'Hanbit.Example.',
  primaryContact: { firstName: '첫째', lastName: '담당', email: 'contact@HANBIT.example', phoneNumber: '02-555-0100', language: 'ko' },
  signatory: { objectId: '33333333-3333-4333-8333-33333333333A' },
  ...changes,
});

/** The same as it is kept. */
export const keptProfile = {
  legalName: '주식회사 한빛',
  address: { addressLine1: '테헤란로 1', city: '서울', postalCode: '06234', country: 'KR' },
  companyDomain: 'hanbit.example',
  primaryContact: { firstName: '첫째', lastName: '담당', email: 'contact@hanbit.example', phoneNumber: '+8225550100', language: 'ko' },
  signatory: { objectId: '33333333-3333-4333-8333-33333333333a' },
};
