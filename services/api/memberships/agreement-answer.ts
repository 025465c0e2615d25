import { z } from 'zod';
import type { MembershipState } from '../../../events/membership.js';
import { reacceptanceGrounds, signingCapacities } from '../../../events/shapes.js';
import { signerOf } from '../../../events/state/agreement-acceptance.js';

const text = z.string();
const instant = z.iso.datetime();

const signer = z.object({
  kind: z
    .enum(['signatory', 'handed-over', 'nobody'])
    .meta({ description: '`nobody`: the signatory left, and the company is to name another.' }),
  since: instant,
  handedTo: z.object({ name: text, email: text }).optional().meta({ description: 'To whom the signing was handed, masked for everybody.' }),
  bounced: z.object({ at: instant, smtpStatus: z.int() }).optional().meta({ description: 'The mail with the link came back.' }),
});

const acceptance = z.object({
  agreementVersion: text,
  language: text,
  hash: text,
  signatory: z.object({ objectId: text }),
  capacity: z.enum(signingCapacities).optional(),
  legalName: text,
  at: instant,
});

const reacceptance = z.object({
  ground: z.enum(reacceptanceGrounds),
  declinedAt: instant.optional(),
  enforcedAt: instant
    .optional()
    .meta({ description: 'Since when purchases wait for it; before that, `deadline` says from when they will.' }),
  remindAgainOn: instant.optional(),
});

/** The agreement gate as its company, services and support see it. */
export const agreementAnswer = z.object({
  agreementVersion: text,
  since: instant,
  deadline: instant,
  supersedes: text.optional().meta({ description: 'The version that nobody signed before this one took its place.' }),
  signer: signer.optional().meta({ description: 'Who must sign the open offer now.' }),
  accepted: acceptance.optional(),
  acceptedBefore: acceptance.optional().meta({ description: 'What was accepted before it was asked for again; it stays what it was.' }),
  reacceptance: reacceptance.optional().meta({ description: 'While an agreement that was accepted is to be accepted again.' }),
  declinedAt: instant.optional(),
});

/** The gate with whoever must sign now; a mailbox is shown masked to all eyes, because the company knows it and nobody else needs it. */
export function presentAgreement(state: MembershipState): z.input<typeof agreementAnswer> | undefined {
  const { agreementAcceptance: gate, signing } = state;
  const { kind, since, masked: handedTo } = signerOf(state) ?? {};
  if (!gate || !kind) return gate;
  const bounced = signing?.handedTo?.bounced;
  return { ...gate, signer: { kind, since: since!, ...(handedTo && { handedTo }), ...(bounced && { bounced }) } };
}
