import * as renewalEvents from '../../events/renewal.js';
import type { AccountRequest } from '../../workflows/contract.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { countOf } from '../support/histories.js';
import { acceptAgreement, accountRequest, becomeActive, from, requestAccount, send, withdrawAccount } from '../support/membership.js';
import { payment } from '../support/sample-events.js';
import { onStage, refusalOf, type LiveMembership, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);

/** What the yearly work of very many memberships is spread over, and a minute more. */
const spread = policyOf('2026-01').renewal.spreadMinutes * 60_000;

const standing = (): AccountRequest => {
  const request = accountRequest(crypto.randomUUID());
  return { ...request, data: { ...request.data, policyVersion: '2026-01-standing' } };
};

async function member(stage: Stage, request?: AccountRequest): Promise<LiveMembership> {
  const membership = await stage.begin(request);
  await becomeActive(membership);
  await stage.written('membership-active');
  await stage.atRest(membership);
  return membership;
}

/** Lets the next deadline pass, and the time over which what is due then is spread; answers with that deadline. */
async function passDeadline(stage: Stage, membership: LiveMembership): Promise<string> {
  const { deadline } = (await stage.stateOf(membership)).waitingOn[0]!;
  await stage.pass(new Date(Date.parse(deadline) + spread).toISOString());
  return deadline;
}

const yearly: readonly string[] = Object.keys(renewalEvents);

describe('a member', () => {
  it(
    'is reminded, renews in the window and lapses in the third year: a new run a year, the sequence going on',
    scene(async (stage) => {
      const membership = await member(stage);
      for (const year of [1, 2]) {
        await passDeadline(stage, membership);
        await stage.happened('RenewalWindowOpened', year);
        const receivedAt = new Date(await stage.env.currentTimeMs()).toISOString();
        await send(membership, 'payRenewal', { ...payment, payment: `PAY-${year}`, receivedAt }, from('service'));
        expect(await send(membership, 'renewMembership', undefined)).toMatchObject({
          status: 'active',
          waitingOn: [{ then: 'openRenewal' }],
        });
        await until(async () => (await stage.histories(membership)).length === year + 2);
      }
      await passDeadline(stage, membership);
      await passDeadline(stage, membership);
      await stage.happened('MembershipLapsed');
      await until(async () => (await membership.describe()).type === 'accountCreation');
      expect(await stage.stateOf(membership)).toMatchObject({ sequence: stage.ports.events.length, status: 'lapsed', waitingOn: [] });
      const renewed = ['RenewalReminded', 'RenewalWindowOpened', 'RenewalPaid', 'MembershipRenewed'];
      expect(stage.ports.eventTypes.filter((type) => yearly.includes(type))).toEqual([
        ...renewed,
        ...renewed,
        ...['RenewalReminded', 'RenewalWindowOpened', 'RenewalReminded', 'MembershipLapsed'],
      ]);
    }),
  );

  it(
    'begins another year on each anniversary where years go on by themselves',
    scene(async (stage) => {
      const membership = await member(stage, standing());
      const anniversaries: string[] = [];
      for (const year of [1, 2, 3]) {
        anniversaries.push(await passDeadline(stage, membership));
        await stage.happened('MembershipYearBegan', year);
        await until(async () => (await stage.histories(membership)).length === year + 2);
      }
      expect(await stage.stateOf(membership)).toMatchObject({ sequence: stage.ports.events.length, status: 'active' });
      const began = stage.ports.events.filter(({ type }) => type === 'MembershipYearBegan');
      expect(began.map(({ occurredAt }) => occurredAt.slice(0, 10))).toEqual(anniversaries.map((day) => day.slice(0, 10)));
      const [, ...years] = await stage.histories(membership);
      expect(years.map((year) => countOf(year, 'workflowTaskCompleted'))).toEqual([5, 3, 3, 1]);
      expect(stage.ports.letterSubjects).toEqual(['verification 4/0 ko', 'membership-active ko']);
    }),
  );

  it(
    'has left the way in: its commands are refused, its repeated answers are not',
    scene(async (stage) => {
      const membership = await stage.begin();
      const { membershipId } = await becomeActive(membership);
      await until(async () => (await membership.describe()).type === 'renewal');
      await stage.atRest(membership);
      const { sequence } = await stage.stateOf(membership);
      expect(await refusalOf(withdrawAccount(membership))).toBe('membership-active');
      expect(await acceptAgreement(membership)).toMatchObject({ sequence, status: 'active' });
      expect(await requestAccount(membership, membershipId)).toMatchObject({ sequence, status: 'active' });
    }),
  );
});
