import type { EventData } from '../catalogue.js';
import type { NounFold } from './noun.js';

/** The directory the company signs in with, and who linked it. */
export type Tenant = EventData<'TenantLinked'>;

/** The tenant as its events leave it. */
export const tenant = {
  TenantLinked: (_, { data }) => data,
} satisfies NounFold<Tenant>;
