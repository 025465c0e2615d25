import type { AddressVerdict, Ports, PostalAddress } from './ports.js';

/** Asks a directory what it knows of an address. */
export const checkAddress =
  ({ addresses }: Ports) =>
  (address: PostalAddress): Promise<AddressVerdict> =>
    addresses.check(address);
