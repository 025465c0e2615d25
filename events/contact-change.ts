import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { primaryContact } from './shapes.js';

/** A member's new contact, who is asked first: whoever was verified stands until then. */
export const ContactChangeRequested = defineEvent({
  type: 'ContactChangeRequested',
  version: 1,
  summary: 'A member named another primary contact, who takes the place of the present one as soon as the address is verified.',
  data: z.object({ primaryContact }),
});

/** Nobody loses a membership by naming somebody who does not answer. */
export const ContactChangeLapsed = defineEvent({
  type: 'ContactChangeLapsed',
  version: 1,
  summary:
    'The primary contact stays who it was: the new address, masked here, was not verified in time, or the member took the change back.',
  data: z.object({ lapse: z.enum(['not-verified', 'taken-back']), email: z.string() }),
});
