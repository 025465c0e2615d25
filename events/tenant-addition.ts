import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, objectId } from './shapes.js';

const tenantId = z.guid();

/** A further directory is to belong to the account. */
export const TenantAdditionAsked = defineEvent({
  type: 'TenantAdditionAsked',
  version: 1,
  summary: 'A further tenant is to belong to the account; a global administrator of that tenant may confirm it until the deadline.',
  data: z.object({ tenantId, name: z.string().optional(), deadline: instant }),
});

/** A Yes, proved by a sign-in to that directory; what is left is to make sure that it is nobody else’s. */
export const TenantAdditionConfirmed = defineEvent({
  type: 'TenantAdditionConfirmed',
  version: 1,
  summary: 'A global administrator of the further tenant confirmed that it is to belong to the account.',
  data: z.object({ tenantId }),
});

/** A No. */
export const TenantAdditionDeclined = defineEvent({
  type: 'TenantAdditionDeclined',
  version: 1,
  summary: 'A global administrator of the further tenant declined that it is to belong to the account.',
  data: z.object({ tenantId }),
});

/** Nobody answered. */
export const TenantAdditionLapsed = defineEvent({
  type: 'TenantAdditionLapsed',
  version: 1,
  summary: 'Nobody of the further tenant confirmed in time that it is to belong to the account; it may be asked again.',
  data: z.object({ tenantId }),
});

/** The tenant is the account’s and nobody else’s. */
export const TenantAdded = defineEvent({
  type: 'TenantAdded',
  version: 1,
  summary: 'The further tenant belongs to the account and to no other; its people may be added, invited or let in.',
  data: z.object({ tenantId }),
});

/** The tenant is somebody’s already; the name of that account is masked. */
export const TenantAdditionRefused = defineEvent({
  type: 'TenantAdditionRefused',
  version: 1,
  summary: 'The further tenant has a membership of its own, or belongs to another account, and cannot be added.',
  data: z.object({ tenantId, takenBy: z.enum(['membership', 'account']), owner: z.string().optional() }),
});

/** Taken out, or no longer asked for. */
export const TenantRemoved = defineEvent({
  type: 'TenantRemoved',
  version: 1,
  summary: 'A further tenant no longer belongs to the account, or is no longer to; the named people of it have lost their access.',
  data: z.object({ tenantId, people: z.array(objectId) }),
});

/** The tenant is free. */
export const TenantReleased = defineEvent({
  type: 'TenantReleased',
  version: 1,
  summary: 'A tenant that belonged to the account is free: it may begin a membership of its own, or be added to another account.',
  data: z.object({ tenantId }),
});
