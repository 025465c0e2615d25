import { localAddressCheck } from '../../services/worker/local-address-check.js';

const at = (country: string, postalCode: string | undefined, addressLine1 = '1 Quay Street') => ({
  addressLine1,
  city: 'Bristol',
  ...(postalCode && { postalCode }),
  country,
});

it.each([
  ['GB', 'BS1 1AA'],
  ['US', '98052'],
  ['US', '98052-6399'],
  ['JP', '100-0001'],
  ['KR', '06234'],
  ['NL', '1012 AB'],
  ['DE', '10115'],
])('knows an address of %s with the postal code %s', async (country, code) =>
  expect(await localAddressCheck.check(at(country, code))).toEqual({ result: 'verified', suggestions: [] }),
);

it.each([
  ['GB', 'bs11aa', '1 Quay St', at('GB', 'BS1 1AA')],
  ['US', '980526399', '1 Quay Street', at('US', '98052-6399')],
  ['JP', '１０００００１', '1 Quay Street', at('JP', '100-0001')],
  ['GB', 'BS1 1AA', '1 Quay Rd.', at('GB', 'BS1 1AA', '1 Quay Road')],
])('suggests how %s %s, %s is written in full', async (country, code, line, suggestion) =>
  expect(await localAddressCheck.check(at(country, code, line))).toEqual({ result: 'interaction-required', suggestions: [suggestion] }),
);

it.each([
  ['GB', 'BRISTOL', '1 Quay Street', 'none'],
  ['GB', undefined, '1 Quay Street', 'interaction-required'],
  ['GB', 'BS1 1AA', 'Quay Street', 'street-partial'],
  ['AQ', '1', '1 Quay Street', 'not-validated'],
])('says of %s %s, %s: %s', async (country, code, line, result) =>
  expect(await localAddressCheck.check(at(country, code, line))).toEqual({ result, suggestions: [] }),
);
