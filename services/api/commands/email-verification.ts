import { z } from 'zod';
import type { CommandData, Receipt } from '../../../workflows/contract.js';
import { confirmation, denial } from '../../shared/input/email-verification.js';
import { commandForm, type Asked } from './command-form.js';
import { Problem } from '../problems/problem.js';

type Answered = CommandData<'verifyEmail'>;

async function answered(code: string, asked: Asked): Promise<Answered> {
  const challenge = (await asked.view()).state.emailVerification?.challenge;
  if (challenge === undefined) throw new Problem('link-superseded');
  return { challenge, proof: { kind: 'code', matches: asked.matchesCode(challenge, code) } };
}

function assertRightCode({ proof }: Answered, { triesLeft }: Receipt): void {
  if (triesLeft === 0) throw new Problem('challenge-void');
  if (proof.kind === 'code' && !proof.matches) throw new Problem('code-wrong', triesLeft === undefined ? {} : { triesLeft });
}

const refusals = [
  'code-wrong',
  'challenge-void',
  'link-superseded',
  'link-expired',
  'membership-over',
  'membership-suspended',
  'membership-active',
] as const;

/** The contact says Yes by the typed code. */
export const verifyEmail = commandForm({
  type: 'verifyEmail',
  summary: 'Confirm the enrolment and the address with the code of the newest mail; five wrong codes make it void.',
  fields: confirmation,
  refusals: [...refusals, 'email-already-denied'],
  data: ({ code }, asked) => answered(code, asked),
  assertTaken: assertRightCode,
  holdsSecret: true,
});

/** The contact says No by the typed code. */
export const denyEmail = commandForm({
  type: 'denyEmail',
  summary: 'Answer No to one of the two questions of the mail, with its code.',
  fields: denial,
  refusals: [...refusals, 'email-already-verified'],
  data: async ({ code, answer }, asked) => ({ ...(await answered(code, asked)), answer }),
  assertTaken: assertRightCode,
  holdsSecret: true,
});

/** Another mail to the same contact. */
export const resendVerificationEmail = commandForm({
  type: 'resendVerificationEmail',
  summary: 'Send a new verification mail; earlier links and codes are void, the deadline stays.',
  fields: z.strictObject({}),
  refusals: [
    'role-required',
    'email-already-verified',
    'email-already-denied',
    'too-many-mails',
    'membership-over',
    'membership-suspended',
    'membership-active',
  ],
  data: () => ({}),
  mailGoesTo: async (_, asked) => (await asked.view()).state.legalProfile?.primaryContact.email,
});
