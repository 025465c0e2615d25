import { devServer, timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { countOf } from '../support/histories.js';
import {
  becomeActive,
  checkDomainNow,
  newTenantRequest,
  untilRenewing,
  verifyEmail,
  acceptAgreement,
  authorizeVetting,
  withdrawAccount,
  from,
  requestData,
  send,
} from '../support/membership.js';
import { onStage, refusalOf, type LiveMembership, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);
const challenge = 5;
const idOf = ({ workflowId }: LiveMembership) => workflowId.replace('membership/', '');

/** A company whose tenant is new, once its record was looked for in vain and is to be looked for again later. */
async function begin(stage: Stage): Promise<LiveMembership> {
  const { looks } = stage.ports;
  const membership = await stage.start(newTenantRequest(crypto.randomUUID()));
  await until(() => stage.ports.looks > looks && stage.ports.mails.length > 0);
  await stage.sleep('10 minutes');
  return membership;
}

const publish = (stage: Stage, membership: LiveMembership) =>
  void stage.ports.zone.set('_tenure.hanbit.example', ['v=spf1 -all', `proof of ${idOf(membership)}`]);

async function join(stage: Stage, membership: LiveMembership) {
  await verifyEmail(membership, challenge);
  await acceptAgreement(membership);
  await stage.happened('VettingChecked');
  return authorizeVetting(membership);
}

describe('a new tenant’s domain', () => {
  it(
    'is proved as soon as the record is there, without anybody asking',
    scene(async (stage) => {
      const membership = await begin(stage);
      await stage.sleep('3 hours');
      expect(stage.ports.eventTypes).not.toContain('DomainProved');
      publish(stage, membership);
      await stage.sleep('61 minutes');
      await stage.happened('DomainProved');
      expect((await stage.stateOf(membership)).waitingOn.map(({ step }) => step)).not.toContain('tenant');
    }),
  );

  it(
    'is looked for over days at the price of one activity',
    scene(async (stage) => {
      const membership = await begin(stage);
      await join(stage, membership);
      await untilRenewing(stage.env.client, membership);
      await stage.passDays(3);
      expect(stage.ports.looks).toBeGreaterThan(50);
      const [wayIn, year] = await stage.histories(membership);
      expect(countOf(wayIn!, 'activityTaskScheduled')).toBeLessThan(12);
      const lookWelcomeAndAnswer = 3;
      expect(countOf(year!, 'activityTaskScheduled')).toBe(lookWelcomeAndAnswer);
      publish(stage, membership);
      await stage.sleep('61 minutes');
      await stage.happened('DomainProved');
    }),
  );

  it(
    'holds nobody back: the company becomes a member, and the year goes on looking',
    scene(async (stage) => {
      const membership = await begin(stage);
      expect(await join(stage, membership)).toMatchObject({
        status: 'active',
        waitingOn: [{ step: 'tenant', owner: 'partner', then: 'missDomainProof' }, { step: 'renewal' }],
      });
      await untilRenewing(stage.env.client, membership);
      publish(stage, membership);
      await stage.sleep('61 minutes');
      await stage.happened('DomainProved');
      expect(await stage.stateOf(membership)).toMatchObject({ status: 'active', waitingOn: [{ step: 'renewal' }] });
    }),
  );

  it(
    'is looked for at once when the company says so',
    scene(async (stage) => {
      const membership = await begin(stage);
      await stage.sleep('5 hours');
      publish(stage, membership);
      await checkDomainNow(membership);
      await stage.happened('DomainProved');
      expect(await checkDomainNow(membership)).toMatchObject({ status: 'pending' });
    }),
  );

  it(
    'is not looked for too often, however often the company says so',
    onStage(devServer)(async (stage) => {
      const membership = await stage.start(newTenantRequest(crypto.randomUUID()));
      await until(() => stage.ports.looks > 0);
      for (const look of [1, 2, 3, 4, 5, 6]) {
        await checkDomainNow(membership);
        await stage.happened('DomainCheckRequested', look);
      }
      expect(await refusalOf(checkDomainNow(membership))).toBe('too-many-domain-checks');
      await withdrawAccount(membership);
      await stage.atRest(membership);
    }),
  );

  it(
    'that nobody proves in time is support’s to help with, and is looked for again when somebody asks',
    scene(async (stage) => {
      const membership = await begin(stage);
      const { waitingOn } = await join(stage, membership);
      await untilRenewing(stage.env.client, membership);
      await stage.pass(waitingOn[0]!.deadline);
      await stage.happened('DomainProofMissed');
      expect((await stage.stateOf(membership)).waitingOn[0]).toMatchObject({ step: 'tenant', owner: 'support', then: 'missDomainProof' });
      const { looks } = stage.ports;
      await stage.passDays(15);
      await stage.happened('DomainProofMissed', 2);
      expect((await stage.stateOf(membership)).waitingOn[0]).toMatchObject({ owner: 'support-approver' });
      expect(stage.ports.looks).toBe(looks);
      await send(membership, 'checkDomainNow', undefined, from('support'));
      await until(() => stage.ports.looks > looks);
      await stage.written('domain-asked', 2);
      publish(stage, membership);
      await stage.sleep('2 minutes');
      await stage.happened('DomainProved');
      expect(stage.ports.happenings.slice(-2).map(({ type }) => type)).toEqual(['DomainProved', 'MembershipStandingChanged']);
    }),
  );

  it(
    'is not shaken off by beginning again',
    scene(async (stage) => {
      const membership = await begin(stage);
      await withdrawAccount(membership);
      await stage.happened('AccountWithdrawn');
      const { looks } = stage.ports;
      await stage.passDays(2);
      expect(stage.ports.looks).toBe(looks);
      expect((await send(membership, 'requestAccount', requestData(idOf(membership)), from('service'))).waitingOn).toContainEqual(
        expect.objectContaining({ step: 'tenant' }),
      );
      await until(() => stage.ports.looks > looks);
      await stage.happened('DomainProofRequested', 2);
    }),
  );
});

it(
  'looks for no record of a tenant that was there before',
  scene(async (stage) => {
    const membership = await stage.begin();
    await becomeActive(membership);
    await stage.happened('MembershipActivated');
    expect(stage.ports.looks).toBe(0);
    expect(await refusalOf(checkDomainNow(membership))).toBe('domain-not-asked');
  }),
);
