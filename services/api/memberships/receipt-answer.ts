import { z } from 'zod';
import type { Status } from '../../../events/state/account-creation.js';
import { price } from '../../../events/price.js';
import { renewalConditions } from '../../../events/shapes.js';
import { documentCodes } from '../../../events/vetting-documents.js';
import type { Consequence, Step, Waiting } from '../../../events/waiting.js';
import { warningAnswer } from './name-warnings.js';

const instant = z.iso.datetime();

type EachOf<Name extends string> = { readonly [N in Name]: N };

const steps = {
  tenant: 'tenant',
  'email-verification': 'email-verification',
  vetting: 'vetting',
  'agreement-acceptance': 'agreement-acceptance',
  'tenant-addition': 'tenant-addition',
  suspension: 'suspension',
  merge: 'merge',
  join: 'join',
  invitation: 'invitation',
  renewal: 'renewal',
  leaving: 'leaving',
  order: 'order',
  refund: 'refund',
  proposal: 'proposal',
} as const satisfies EachOf<Step>;

const owners = {
  contact: 'contact',
  signatory: 'signatory',
  partner: 'partner',
  administrator: 'administrator',
  'tenant-administrator': 'tenant-administrator',
  'other-account': 'other-account',
  invited: 'invited',
  support: 'support',
  'support-approver': 'support-approver',
  process: 'process',
} as const satisfies EachOf<Waiting['owner']>;

const statuses = {
  pending: 'pending',
  active: 'active',
  suspended: 'suspended',
  expired: 'expired',
  withdrawn: 'withdrawn',
  closed: 'closed',
  lapsed: 'lapsed',
  merged: 'merged',
} as const satisfies EachOf<Status>;

/** The five questions, as programs read them. */
export const waitingAnswer = z.object({
  step: z.enum(steps),
  owner: z.enum(owners).meta({ description: 'Who must act.' }),
  since: instant,
  deadline: instant,
  then: z
    .string()
    .meta({ description: 'What the process does by itself when the deadline passes.', examples: ['expireAccount' satisfies Consequence] }),
  attemptsLeft: z.int().optional().meta({ description: 'Of a rejected company: how often it may still ask for another look.' }),
  document: z.enum(documentCodes).optional().meta({ description: 'The document that is waited for.' }),
});

/** How far a membership has come. */
export const statusAnswer = z.enum(statuses);

/** What a command is answered with. */
export const receiptAnswer = z.object({
  membershipId: z.guid(),
  sequence: z.int().meta({ description: 'The last event of this membership; give it as `minSequence` to read one’s own write.' }),
  status: z.enum([...statusAnswer.options, 'unknown']),
  waitingOn: z.array(waitingAnswer).meta({ description: 'What is waited for, earliest deadline first.' }),
  unmet: z.array(z.enum(renewalConditions)).optional().meta({
    description:
      'While the year can be renewed, after a command that may meet a condition: which are still to be met. None, and it can be renewed now.',
  }),
  unchanged: z
    .literal(true)
    .optional()
    .meta({ description: 'The command was right and changed nothing: what it asks for was so already.' }),
  productKey: z
    .string()
    .optional()
    .meta({ description: 'The product key that was asked for; it is kept nowhere.', examples: ['7K2M9-QXD1A-BC0DE-FGH2J-KMNPQ'] }),
  productKeyUntil: instant
    .optional()
    .meta({ description: 'Until when that key lasts; the right to use what it opens ends with the benefits.' }),
  ordered: z
    .object({
      order: z.int(),
      price,
      expiresAt: instant.meta({ description: 'Until when it is to be paid.' }),
      reference: z.string().optional().meta({ description: 'What to write into the wire transfer, a creditor reference of ISO 11649.' }),
    })
    .optional()
    .meta({ description: 'What was ordered.' }),
  received: z
    .object({
      order: z.int(),
      amount: z.int().meta({ description: 'In the smallest unit of the currency.' }),
      currency: z.string(),
      outstanding: z.int().meta({ description: 'What the order still costs, in the smallest unit of its currency.' }),
    })
    .optional()
    .meta({ description: 'What was kept of a transfer.' }),
  warnings: z.array(warningAnswer).optional(),
});

/** What a request to join is answered with. */
export const startAnswer = z.object({
  membershipId: z.guid(),
  alreadyRequested: z
    .boolean()
    .meta({ description: 'False only for the command that began the request that runs; otherwise nothing was changed.' }),
  profileDiffers: z
    .literal(true)
    .optional()
    .meta({ description: 'The running request has another legal profile than the one sent, which was not taken.' }),
  next: z.string().optional().meta({ description: 'What to do, where the request was not taken as sent.' }),
  warnings: z.array(warningAnswer).optional(),
});
