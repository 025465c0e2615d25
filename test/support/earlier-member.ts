import { Client, Connection } from '@temporalio/client';
import { guidOf } from '../../infra/local/issuer/accounts.js';
import { taskQueue, workflowId } from '../../workflows/contract.js';
import type { Command } from '../../workflows/decisions/index.js';
import { newRecord, takeTurn, type MembershipRecord } from '../../workflows/decisions/turn.js';
import type { Company } from './company.js';
import { from } from './membership.js';
import { readText } from './sample-events.js';
import { endpoints } from './system.js';

type Given = Pick<Command, 'type' | 'data' | 'metadata'>;

/** What brings a company in, in order. */
function wayIn({ id, domain, request: { legalProfile } }: Company, policyVersion: string): readonly Given[] {
  const email = `global-administrator@${domain}`;
  const tenant = { tenantId: id, enroller: { objectId: guidOf('object', email, id), email } };
  const signatory = from('partner', legalProfile.signatory);
  return [
    { type: 'requestAccount', data: { policyVersion, tenant, legalProfile }, metadata: from('service') },
    { type: 'verifyEmail', data: { challenge: 4, proof: { kind: 'code', matches: true } }, metadata: from('contact') },
    { type: 'acceptAgreement', data: readText, metadata: signatory },
    { type: 'authorizeVetting', data: undefined, metadata: from('support') },
  ];
}

/** What a member did on a day between then and now. */
export interface Earlier {
  readonly at: string;
  readonly command: Given;
}

/** Has a company be a member since an earlier day, under those rules, and have done that since: the same decisions, taken then, and all of it told to the log once the engine carries the membership. */
export async function haveBeenMember(
  company: Company,
  joined: string,
  policyVersion: string,
  since: readonly Earlier[] = [],
): Promise<void> {
  const unborn = newRecord({ membershipId: company.id, correlationId: company.id });
  const story = [...wayIn(company, policyVersion).map((command): Earlier => ({ at: joined, command })), ...since];
  const carried = story.reduce<MembershipRecord>((record, { at, command }) => takeTurn(record, command as Command, at).record, unborn);
  const connection = await Connection.connect({ address: endpoints.temporal });
  const { workflow } = new Client({ connection });
  await workflow.start('renewal', { taskQueue, workflowId: workflowId(company.id), args: [{ carried }] });
  await connection.close();
}
