import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { address, addressResults } from './shapes.js';

/** What a directory of addresses knows of the company's. */
export const AddressChecked = defineEvent({
  type: 'AddressChecked',
  version: 1,
  summary: 'The address that the event of that sequence gave was looked up; there may be up to three suggestions.',
  data: z.object({ given: z.number().int(), result: z.enum(addressResults), suggestions: z.array(address).max(3) }),
});

/** The company's answer to suggestions; nobody waits for it. */
export const AddressConfirmed = defineEvent({
  type: 'AddressConfirmed',
  version: 1,
  summary: 'The company chose a suggested address or kept its own; `address` is the one that stands now, `before` the one a member had.',
  data: z.object({ choice: z.enum(['suggestion', 'keep']), address, before: address.optional() }),
});
