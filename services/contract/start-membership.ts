import type { Client } from '@temporalio/client';
import { serviceRequest, type ServiceRequest } from '../shared/input/account-creation.js';
import { policyVersion, startMembership as start, type Started } from '../shared/start-membership.js';
import { metadataOf, parseSent, type Sender } from './sender.js';

/** Begins a membership as a service does over HTTP, with the same checks and the same normal forms. Throws `InputInvalid` with every wrong field, or `MembershipRefused`. */
export async function startMembership(client: Client, request: ServiceRequest, sender: Sender): Promise<Started> {
  const sent = parseSent({ data: serviceRequest }, { data: request, sender });
  const { tenantId, globalAdministrator: enroller, legalProfile } = sent.data;
  const data = { policyVersion, tenant: { tenantId, enroller }, legalProfile };
  return start(client, { membershipId: tenantId, data, metadata: metadataOf(sent.sender, ['requestAccount', data]) });
}
