/** An address in a country where addresses are looked up, as it was given. */
export const harbour = { addressLine1: '1 Quay St', city: 'Bristol', postalCode: 'bs11aa', country: 'GB' } as const;

/** The same as a directory suggests it. */
export const suggestedHarbour = { ...harbour, addressLine1: '1 Quay Street', postalCode: 'BS1 1AA' } as const;
