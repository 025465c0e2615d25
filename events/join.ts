import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { guest, instant, language, objectId, otherTenant, role } from './shapes.js';

/** A second person of the same directory. */
export const JoinRequested = defineEvent({
  type: 'JoinRequested',
  version: 1,
  summary: 'A person of the company’s directory asked to be let into its account; the administrators may answer until the deadline.',
  data: z.object({ objectId, email: z.email().optional(), language, guest, tenantId: otherTenant, deadline: instant }),
});

/** A Yes. */
export const JoinRequestAccepted = defineEvent({
  type: 'JoinRequestAccepted',
  version: 1,
  summary: 'The person who asked was let into the account, with the named roles.',
  data: z.object({
    objectId,
    roles: z.array(role).min(1),
    email: z.email().optional(),
    language: language.optional(),
    guest,
    tenantId: otherTenant,
  }),
});

/** A No, which holds for a while. */
export const JoinRequestDeclined = defineEvent({
  type: 'JoinRequestDeclined',
  version: 1,
  summary: 'The person who asked was not let into the account, and may ask again from the named instant.',
  data: z.object({ objectId, email: z.email().optional(), language: language.optional(), againFrom: instant }),
});

/** Nobody answered. */
export const JoinRequestLapsed = defineEvent({
  type: 'JoinRequestLapsed',
  version: 1,
  summary: 'Nobody answered the person who asked in time; the person may ask again.',
  data: z.object({ objectId, email: z.email().optional(), language: language.optional() }),
});
