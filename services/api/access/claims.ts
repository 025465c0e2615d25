import { z } from 'zod';
import { email } from '../../shared/input/email.js';
import { guid } from '../../shared/input/text.js';

/** Issuers write it as a number or as its digit; anything else could be a guest and is therefore refused. */
const acct = z.union([z.literal([0, 1]), z.enum(['0', '1']).transform((digit) => (digit === '1' ? 1 : 0))]);

/** The few claims that say who somebody is, read in one way wherever a token comes from; reading them again changes nothing. */
export const claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  roles: z.array(z.string()).catch([]),
  wids: z.array(z.string()).catch([]),
  /** 0 for a member of the directory, 1 for a guest. */
  acct: acct.optional(),
  tid: guid.optional(),
  oid: guid.optional(),
  email: email.optional().catch(undefined),
});

/** The claims of one token. */
export type Claims = z.output<typeof claims>;
