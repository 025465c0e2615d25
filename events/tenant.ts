import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, objectId } from './shapes.js';

/** Binds the company's directory to its membership. */
export const TenantLinked = defineEvent({
  type: 'TenantLinked',
  version: 1,
  summary: 'A global administrator of the directory tenant linked it to the membership.',
  data: z.object({ tenantId: z.guid(), enroller: z.object({ objectId, email: z.email().optional() }) }),
});

const minutes = z.number().int().positive();

/** Blocks purchases until the domain is proved. */
export const DomainProofRequested = defineEvent({
  type: 'DomainProofRequested',
  version: 1,
  summary:
    'The tenant is new and unmanaged; the company was asked to prove its domain by a DNS record, and purchases are blocked until then.',
  data: z.object({ domain: z.string(), deadline: instant, looks: z.object({ firstAfterMinutes: minutes, atMostEveryMinutes: minutes }) }),
});

/** An impatient company. */
export const DomainCheckRequested = defineEvent({
  type: 'DomainCheckRequested',
  version: 1,
  summary: 'Somebody asked to look for the DNS record at once; looking begins anew from the shortest interval.',
  data: z.object({ domain: z.string() }),
});

/** Lifts the block. */
export const DomainProved = defineEvent({
  type: 'DomainProved',
  version: 1,
  summary: 'The DNS record was found: the company controls the domain, and purchases are open to a member.',
  data: z.object({ domain: z.string() }),
});

/** Nothing was found in time. */
export const DomainProofMissed = defineEvent({
  type: 'DomainProofMissed',
  version: 1,
  summary: 'The domain was not proved in time; purchases stay blocked, looking ends, and support is asked, one level higher each time.',
  data: z.object({ domain: z.string(), level: z.number().int().positive(), deadline: instant }),
});
