import { defaultPayloadConverter } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import { devServer } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { acceptAgreement, authorizeVetting, replacePrimaryContact, verifyEmail, withdrawAccount } from '../support/membership.js';
import { onStage, type LiveMembership, type Stage } from '../support/stage.js';

const scene = onStage(devServer);
const personal = /hanbit|contact@|accounts@|한빛|테헤란로|First|Last|11111111|22222222|issuer/;

/** What an operator can search for. */
async function searchable(membership: LiveMembership): Promise<Record<string, unknown>> {
  const { typedSearchAttributes } = await membership.describe();
  return Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
}

/** What the engine's console shows of a workflow beside its history. */
const metadataOf = (membership: LiveMembership) => membership.query<temporal.api.sdk.v1.IWorkflowMetadata>('__temporal_workflow_metadata');

const summariesOf = async (stage: Stage, membership: LiveMembership): Promise<readonly string[]> =>
  (await stage.histories(membership))
    .flatMap(({ events }) => events)
    .flatMap(({ userMetadata }) => (userMetadata?.summary ? [defaultPayloadConverter.fromPayload<string>(userMetadata.summary)] : []));

describe('an operator', () => {
  it(
    'can search by status, by who is waited for and until when, as each of them changes',
    scene(async (stage) => {
      const membership = await stage.begin();
      const { waitingOn } = await stage.stateOf(membership);
      expect(await searchable(membership)).toMatchObject({
        MembershipStatus: 'pending',
        WaitingOn: ['step:email-verification', 'owner:contact', 'step:agreement-acceptance', 'owner:signatory'],
        Audience: ['policy:2026-01', 'agreement:2026-01', 'country:KR'],
        NextDeadline: new Date(waitingOn[0]!.deadline),
      });
      await verifyEmail(membership);
      expect(await searchable(membership)).toMatchObject({
        WaitingOn: ['step:vetting', 'owner:support', 'step:agreement-acceptance', 'owner:signatory'],
      });
      await acceptAgreement(membership);
      const replaced = await replacePrimaryContact(membership);
      expect(await searchable(membership)).toMatchObject({
        WaitingOn: ['step:email-verification', 'owner:contact'],
        NextDeadline: new Date(replaced.waitingOn[0]!.deadline),
      });
      const again = await replacePrimaryContact(membership, 'third@hanbit.example');
      expect(again.waitingOn[0]!.deadline > replaced.waitingOn[0]!.deadline).toBe(true);
      expect(await searchable(membership)).toMatchObject({ NextDeadline: new Date(again.waitingOn[0]!.deadline) });
      await withdrawAccount(membership);
      const { MembershipStatus, WaitingOn, NextDeadline, Anniversary, CompanyKeys, Audience } = await searchable(membership);
      expect([MembershipStatus, WaitingOn, NextDeadline, Anniversary, CompanyKeys, Audience].filter(Boolean)).toEqual(['withdrawn']);
      await stage.atRest(membership);
    }),
  );

  it(
    'finds memberships by those attributes, in whichever run they are',
    scene(async (stage) => {
      const [waiting, active] = [await stage.begin(), await stage.begin()];
      for (const say of [verifyEmail, acceptAgreement, authorizeVetting]) await say(active);
      await until(async () => (await active.describe()).type === 'renewal');
      const found = async (query: string) => {
        const ids: string[] = [];
        for await (const { workflowId } of stage.env.client.workflow.list({ query: `${query} AND ExecutionStatus = "Running"` }))
          ids.push(workflowId);
        return ids;
      };
      await until(async () => (await found('MembershipStatus = "active"')).length === 1);
      await until(async () => (await found('WaitingOn = "owner:contact"')).length === 1);
      expect(await found('MembershipStatus = "active"')).toEqual([active.workflowId]);
      expect(await found('WaitingOn = "owner:contact" AND WaitingOn = "step:email-verification"')).toEqual([waiting.workflowId]);
      expect((await found('NextDeadline < "2099-01-01T00:00:00Z"')).sort()).toEqual([waiting.workflowId, active.workflowId].sort());
    }),
  );

  it(
    'reads in the engine’s console what is waited for, and what each command and activity is for',
    scene(async (stage) => {
      const membership = await stage.begin();
      const { currentDetails, definition } = await metadataOf(membership);
      const { waitingOn } = await stage.stateOf(membership);
      const [first, second] = waitingOn;
      expect(currentDetails).toBe(
        [
          '**pending**',
          `- email-verification: contact, since ${first!.since}, until ${first!.deadline}, then expireAccount`,
          `- agreement-acceptance: signatory, since ${second!.since}, until ${second!.deadline}, then expireAccount`,
        ].join('\n'),
      );
      expect(definition?.updateDefinitions?.every(({ description }) => description?.endsWith('.'))).toBe(true);
      await verifyEmail(membership);
      await stage.happened('VettingChecked');
      await stage.atRest(membership);
      expect([...(await summariesOf(stage, membership))].sort()).toEqual([
        '1 AccountRequested, 2 TenantLinked, 3 LegalProfileSubmitted, 4 EmailVerificationRequested, 5 AgreementOffered',
        '6 VerificationEmailSent',
        '7 EmailVerified, 8 VettingOpened',
        '9 VettingChecked',
        'checks of round 1',
        expect.stringMatching(/^email-verification: remindOfEmailVerification at \d{4}-/),
        'verification mail of challenge 4',
      ]);
    }),
  );

  it(
    'sees nobody’s personal data in ids, attributes, summaries and details',
    scene(async (stage) => {
      const membership = await stage.begin();
      const { sequence: challenge } = await replacePrimaryContact(membership);
      await stage.atRest(membership);
      await verifyEmail(membership, challenge);
      await stage.happened('VettingChecked');
      const shown = [
        membership.workflowId,
        await searchable(membership),
        (await metadataOf(membership)).currentDetails,
        await summariesOf(stage, membership),
      ];
      expect(JSON.stringify(shown)).not.toMatch(personal);
      expect(JSON.stringify(stage.ports.events)).toMatch(personal);
      await stage.atRest(membership);
    }),
  );
});
