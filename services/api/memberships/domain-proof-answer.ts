import { z } from 'zod';
import { nextLookAt, type DomainProof } from '../../../events/state/tenant.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';

const text = z.string();
const instant = z.iso.datetime();

/** How the domain of a tenant that was created to enrol is proved. */
export const domainProofAnswer = z.object({
  domain: text,
  outcome: z.enum(['asked', 'missed', 'proved']),
  since: instant,
  deadline: instant,
  completedAt: instant.optional(),
  record: z.object({ name: text, type: z.literal('TXT'), value: text }).meta({ description: 'What to publish in the DNS.' }),
  nextLookAt: instant.optional().meta({ description: 'About when the record is looked for next; absent when it no longer is.' }),
});

/** With what the record of a domain is derived, for whom, and when. */
export interface Proving {
  readonly membershipId: string;
  readonly secrets: Pick<VerificationSecrets, 'domainRecordFor'>;
  readonly now: string;
}

/** The proof with what there is to publish. */
export const presentDomainProof = (proof: DomainProof, { membershipId, secrets, now }: Proving): z.input<typeof domainProofAnswer> => ({
  ...proof,
  record: secrets.domainRecordFor({ membershipId, domain: proof.domain }),
  nextLookAt: nextLookAt(proof, now),
});
