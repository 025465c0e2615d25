import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { guest, language, objectId, otherTenant, role } from './shapes.js';

const roles = z.array(role).min(1);

/** Somebody more, named by those who manage the users. */
export const UserAdded = defineEvent({
  type: 'UserAdded',
  version: 1,
  summary: 'A person of the company’s directory was added to its account, with the named roles.',
  data: z.object({ objectId, roles, email: z.email().optional(), language: language.optional(), guest, tenantId: otherTenant }),
});

/** Other things that a person may do. */
export const UserRolesChanged = defineEvent({
  type: 'UserRolesChanged',
  version: 1,
  summary: 'A person of the account has other roles; `before` says which there were, `email` is masked.',
  data: z.object({ objectId, before: roles, roles, email: z.string().optional() }),
});

/** How to reach somebody. */
export const UserCorrected = defineEvent({
  type: 'UserCorrected',
  version: 1,
  summary:
    'A person of the account, or who enrols the company, is written to at another address or in another language; only what changes is said.',
  data: z.object({ objectId, email: z.email().optional(), language: language.optional() }),
});

/** Somebody less: taken out, or gone by oneself. */
export const UserRemoved = defineEvent({
  type: 'UserRemoved',
  version: 1,
  summary: 'A person is no longer in the account; the roles are those that the person had, `left` says that it was the person’s own wish.',
  data: z.object({ objectId, roles, email: z.email().optional(), language: language.optional(), left: z.literal(true).optional() }),
});
