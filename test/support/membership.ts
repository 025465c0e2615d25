import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import manifest from '../../content/agreements/manifest.json' with { type: 'json' };
import type { accountCreation } from '../../workflows/account-creation.js';
import {
  taskQueue,
  updates,
  workflowId,
  type AccountRequest,
  type AccountRequestData,
  type CommandData,
  type CommandMetadata,
  type CommandType,
  type Receipt,
} from '../../workflows/contract.js';

type Client = TestWorkflowEnvironment['client'];
type Handle = Pick<WorkflowHandle, 'executeUpdate'>;

/** The people of every test, by role. */
export const people = {
  enroller: '11111111-1111-4111-8111-111111111111',
  signatory: '22222222-2222-4222-8222-222222222222',
  member: '33333333-3333-4333-8333-333333333333',
  another: '44444444-4444-4444-8444-444444444444',
  invited: '55555555-5555-4555-8555-555555555555',
  ofOtherTenant: '66666666-6666-4666-8666-666666666666',
};

/** A further tenant of the company of every test. */
export const otherTenant = 'bbbbbbbb-0000-4000-8000-000000000002';

/** Where the primary contact of every test reads mail. */
export const email = 'contact@hanbit.example';

/** Who asks, in tests: a fresh command each time unless the id is given; a partner who is nobody in particular is a global administrator. */
export const from = (
  kind: CommandMetadata['actor']['kind'],
  options: { commandId?: string; objectId?: string; id?: string; isGuest?: true } = {},
): CommandMetadata => ({
  commandId: options.commandId ?? crypto.randomUUID(),
  actor: {
    kind,
    id: `issuer|${options.id ?? kind}`,
    ...(options.objectId ? { objectId: options.objectId } : kind === 'partner' && { isGlobalAdministrator: true }),
    ...(options.isGuest && { isGuest: options.isGuest }),
  },
  correlationId: 'correlation-1',
});

/** A person who is signed in to the further tenant. */
export const fromOtherTenant = (
  person: { objectId?: string; isGlobalAdministrator?: true; tenantId?: string } = { isGlobalAdministrator: true },
): CommandMetadata => {
  const { objectId = people.ofOtherTenant, tenantId = otherTenant, isGlobalAdministrator } = person;
  const metadata = from('partner', { objectId, id: 'other-tenant' });
  return { ...metadata, actor: { ...metadata.actor, otherTenant: { tenantId, ...(isGlobalAdministrator && { isGlobalAdministrator }) } } };
};

/** Another person of support than the one who usually asks. */
export const fromApprover = (): CommandMetadata => ({ ...from('support', { id: 'approver' }), reason: 'seen-and-agreed' });

/** What a company gives when it asks to join. */
export const requestData = (membershipId: string): AccountRequestData => ({
  policyVersion: '2026-01',
  tenant: { tenantId: membershipId, enroller: { objectId: people.enroller, email: 'global-administrator@hanbit.example' } },
  legalProfile: {
    legalName: '한빛 소프트웨어',
    address: { addressLine1: '테헤란로 1', city: '서울', postalCode: '06000', country: 'KR' },
    companyDomain: 'hanbit.example',
    primaryContact: { firstName: 'Primary', lastName: 'Contact', email, language: 'ko' },
    signatory: { objectId: people.signatory },
  },
});

/** A request to join. */
export const accountRequest = (membershipId: string, commandId = `request-${membershipId}`): AccountRequest => ({
  membershipId,
  data: requestData(membershipId),
  metadata: from('service', { commandId }),
});

/** How a membership begins. */
export const startAccountCreation = ({ workflow }: Client, membershipId: string = crypto.randomUUID()) =>
  workflow.start<typeof accountCreation>('accountCreation', {
    taskQueue,
    workflowId: workflowId(membershipId),
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [{ request: accountRequest(membershipId) }],
  });

/** Sends a command and answers with its receipt. */
export const send = <Type extends CommandType>(
  membership: Handle,
  type: Type,
  data: CommandData<Type>,
  metadata = from('partner'),
): Promise<Receipt> =>
  membership.executeUpdate(updates[type].definition as never, { args: [{ data, metadata }] as never, updateId: metadata.commandId });

/** The challenge of a first mail: account, tenant and profile come before it. */
export const firstChallenge = 4;

/** The contact answers Yes with the right code. */
export const verifyEmail = (membership: Handle, challenge = firstChallenge, commandId?: string) =>
  send(membership, 'verifyEmail', { challenge, proof: { kind: 'code', matches: true } }, from('contact', commandId ? { commandId } : {}));

/** The signatory accepts the agreement in force. */
export const acceptAgreement = (membership: Handle, commandId?: string, idempotencyKey?: string) =>
  send(
    membership,
    'acceptAgreement',
    { agreementVersion: '2026-01', language: 'ko', hash: manifest['2026-01'].ko },
    { ...from('partner', { objectId: people.signatory, ...(commandId && { commandId }) }), ...(idempotencyKey && { idempotencyKey }) },
  );

/** Support says Yes to the company. */
export const authorizeVetting = (membership: Handle) => send(membership, 'authorizeVetting', undefined, from('support'));

/** Support says No to the company. */
export const rejectVetting = (membership: Handle) => send(membership, 'rejectVetting', { rejection: 'company-not-found' }, from('support'));

/** The company asks for the mail again. */
export const resendVerificationEmail = (membership: Handle) => send(membership, 'resendVerificationEmail', {});

/** The company names another person to write to, who reads English. */
export const replacePrimaryContact = (membership: Handle, address = 'accounts@hanbit.example') =>
  send(membership, 'replacePrimaryContact', {
    primaryContact: { firstName: 'Second', lastName: 'Contact', email: address, language: 'en' },
  });

/** A request to join with a tenant that was created to join. */
export const newTenantRequest = (membershipId: string): AccountRequest => {
  const request = accountRequest(membershipId);
  return { ...request, data: { ...request.data, newTenant: { domain: 'hanbit.example' } } };
};

/** The company asks to look for its record at once. */
export const checkDomainNow = (membership: Handle) => send(membership, 'checkDomainNow', undefined);

/** A second person of the directory asks to be let in. */
export const requestToJoin = (membership: Handle) =>
  send(membership, 'requestToJoin', { language: 'ko' }, from('partner', { objectId: people.member }));

/** The administrators let that person in. */
export const answerJoinRequest = (membership: Handle) =>
  send(membership, 'answerJoinRequest', { objectId: people.member, answer: 'accept' }, from('partner', { objectId: people.enroller }));

/** The company corrects its profile. */
export const correctLegalProfile = (membership: Handle, correction: CommandData<'correctLegalProfile'>) =>
  send(membership, 'correctLegalProfile', correction);

/** The company answers to a suggested address. */
export const confirmAddress = (membership: Handle, choice: CommandData<'confirmAddress'>['choice']) =>
  send(membership, 'confirmAddress', { choice });

/** Support holds the request or the membership. */
export const suspendMembership = (membership: Handle) => send(membership, 'suspendMembership', undefined, from('support'));

/** Support lets what is held go on. */
export const reinstateMembership = (membership: Handle) => send(membership, 'reinstateMembership', undefined, from('support'));

/** The company leaves. */
export const withdrawAccount = (membership: Handle) => send(membership, 'withdrawAccount', undefined);

/** The company asks to join, in a membership that exists. */
export const requestAccount = (membership: Handle, membershipId: string) =>
  send(membership, 'requestAccount', requestData(membershipId), from('service'));

/** Everybody says Yes. */
export async function becomeActive(membership: Handle): Promise<Receipt> {
  await verifyEmail(membership);
  await acceptAgreement(membership);
  return authorizeVetting(membership);
}

/** Resolves in the run after activation, which begins only when every event is in the log. */
export async function untilRenewing({ workflow }: Client, { workflowId: id }: Pick<WorkflowHandle, 'workflowId'>): Promise<void> {
  while ((await workflow.getHandle(id).describe()).type !== 'renewal');
}
