import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { language, objectId, signingCapacities } from './shapes.js';

/** Another person signs; the number of this event is what the link of the mail is derived from. */
export const SigningHandedOver = defineEvent({
  type: 'SigningHandedOver',
  version: 1,
  summary: 'The company handed the signing of the agreement to the named person, who is written to; earlier links are void.',
  data: z.object({
    to: z.object({ firstName: z.string(), lastName: z.string(), email: z.email(), language, objectId: objectId.optional() }),
  }),
});

/** A No that is about the person, not about the agreement. */
export const SigningDeclined = defineEvent({
  type: 'SigningDeclined',
  version: 1,
  summary: 'The person to whom the signing was handed may not sign; it is back with the company. `handOver` is the number of that event.',
  data: z.object({ handOver: z.number().int() }),
});

/** Somebody who was to sign is gone; what such a person signed before stands. */
export const SignatoryLeft = defineEvent({
  type: 'SignatoryLeft',
  version: 1,
  summary: 'A person who was to sign has left the company: its signatory, or the one to whom the signing was handed.',
  data: z.object({ objectId, capacity: z.enum(signingCapacities).exclude(['global-administrator']) }),
});
