import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { objectId } from './shapes.js';

/** Binds the company's directory to its membership. */
export const TenantLinked = defineEvent({
  type: 'TenantLinked',
  version: 1,
  summary: 'A global administrator of the directory tenant linked it to the membership.',
  data: z.object({ tenantId: z.guid(), enroller: z.object({ objectId, email: z.email().optional() }) }),
});
