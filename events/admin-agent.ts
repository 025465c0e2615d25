import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { language, objectId } from './shapes.js';

/** The role the way in ends with. */
export const AdminAgentGranted = defineEvent({
  type: 'AdminAgentGranted',
  version: 1,
  summary: 'The person who enrolled the company became its Admin agent and may manage its users.',
  data: z.object({
    objectId,
    roles: z.array(z.enum(['admin-agent', 'user-management-admin'])),
    email: z.email().optional(),
    language: language.optional(),
  }),
});
