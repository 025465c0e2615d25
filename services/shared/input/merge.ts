import { z } from 'zod';
import { mergeDeclines } from '../../../events/state/merge-names.js';
import { fails } from './field-errors.js';
import { partnerId } from './standing-id.js';
import { guid } from './text.js';

/** The global id of the other account, as people type it; an id of the old centre is not one. */
const accountId = partnerId.refine(({ kind }) => kind === 'partner', fails('not-a-partner-id')).transform(({ id }) => id);

/** Which account is meant, by its partner id. */
export const namedAccount = z.strictObject({ partnerId: accountId.meta({ description: 'The partner id of the other account.' }) });

/** The same, for whoever knows the membership as well. */
export const knownAccount = z.strictObject({ membershipId: guid, partnerId: accountId });

/** What the asked account says. */
export const mergeAnswer = z.strictObject({
  answer: z.enum(['accept', 'decline']),
  why: z.enum(mergeDeclines).default('other').meta({ description: 'With `decline`: why.' }),
});

/** The answer as it is decided. */
export const mergeAnswerIn = ({ answer, why }: z.output<typeof mergeAnswer>) =>
  answer === 'accept' ? ({ answer } as const) : ({ answer, because: why } as const);
