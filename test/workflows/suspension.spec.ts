import { timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import {
  acceptAgreement,
  authorizeVetting,
  becomeActive,
  reinstateMembership,
  rejectVetting,
  replacePrimaryContact,
  requestAccount,
  suspendMembership,
  verifyEmail,
  withdrawAccount,
} from '../support/membership.js';
import { onStage, refusalOf, type LiveMembership, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);
const idOf = ({ workflowId }: LiveMembership) => workflowId.replace('membership/', '');
const administrator = 'global-administrator@hanbit.example';

const typeOf = async (membership: LiveMembership) => (await membership.describe()).type;

/** Lets the earliest deadline pass and tells what then happened. */
async function letPass(stage: Stage, membership: LiveMembership): Promise<readonly string[]> {
  const { waitingOn, sequence } = await stage.stateOf(membership);
  await stage.pass(waitingOn[0]!.deadline);
  await stage.atRest(membership);
  return stage.ports.eventTypes.slice(sequence);
}

/** A request that is signed and rejected, and that nobody mends. */
async function suspendedRequest(stage: Stage): Promise<LiveMembership> {
  const membership = await stage.begin();
  await verifyEmail(membership);
  await acceptAgreement(membership);
  await rejectVetting(membership);
  await stage.atRest(membership);
  expect(await letPass(stage, membership)).toEqual(['DeadlineReminded', 'LetterSent', 'AccountSuspended', 'LetterSent']);
  return membership;
}

/** A membership in its own run, at rest. */
async function activeMembership(stage: Stage): Promise<LiveMembership> {
  const membership = await stage.begin();
  await becomeActive(membership);
  await until(async () => (await typeOf(membership)) === 'renewal');
  await stage.atRest(membership);
  return membership;
}

const daysUntil = async (stage: Stage, instant: string) =>
  Math.round((Date.parse(instant) - (await stage.env.currentTimeMs())) / 86_400_000);

describe('a rejection that nobody mends', () => {
  it(
    'suspends the request and tells the company; reinstated, it goes on where it stood and becomes active',
    scene(async (stage) => {
      const membership = await suspendedRequest(stage);
      expect(await stage.stateOf(membership)).toMatchObject({
        status: 'suspended',
        waitingOn: [{ step: 'suspension', owner: 'support', then: 'closeAccount' }],
      });
      expect(stage.ports.mails.at(-1)).toMatchObject({ to: administrator, subject: 'account-suspended ko' });
      expect(await refusalOf(authorizeVetting(membership))).toBe('membership-suspended');
      expect(await refusalOf(replacePrimaryContact(membership))).toBe('membership-suspended');
      const { status, waitingOn } = await reinstateMembership(membership);
      expect({ status, waitingOn }).toMatchObject({ status: 'pending', waitingOn: [{ step: 'vetting', owner: 'partner' }] });
      expect(await daysUntil(stage, waitingOn[0]!.deadline)).toBe(14);
      await stage.atRest(membership);
      expect(stage.ports.mails.at(-1)).toMatchObject({ to: administrator, subject: 'account-reinstated ko' });
      expect(await authorizeVetting(membership)).toMatchObject({ status: 'active' });
      await until(async () => (await typeOf(membership)) === 'renewal');
      expect(stage.ports.happenings.slice(-2).map(({ type }) => type)).toEqual(['MembershipActivated', 'MembershipStandingChanged']);
    }),
  );

  it(
    'is asked for again after a reinstatement that nobody used: the request is suspended anew, and told anew',
    scene(async (stage) => {
      const membership = await suspendedRequest(stage);
      await reinstateMembership(membership);
      await stage.atRest(membership);
      expect(await letPass(stage, membership)).toEqual(['DeadlineReminded', 'LetterSent', 'AccountSuspended', 'LetterSent']);
      expect(stage.ports.letterSubjects.slice(-4)).toEqual([
        'account-suspended ko',
        'account-reinstated ko',
        'deadline-near ko',
        'account-suspended ko',
      ]);
      expect(new Set(stage.ports.mails.map(({ messageId }) => messageId)).size).toBe(stage.ports.mails.length);
    }),
  );

  it(
    'closes what nobody reinstates; it can be begun again on the same stream',
    scene(async (stage) => {
      const membership = await suspendedRequest(stage);
      expect(await letPass(stage, membership)).toEqual(['DeadlineReminded', 'LetterSent', 'AccountClosed', 'LetterSent']);
      expect(stage.ports.happenings.at(-1)).toMatchObject({ data: { cause: 'suspended-too-long' }, actor: { kind: 'process' } });
      expect(await refusalOf(reinstateMembership(membership))).toBe('not-suspended');
      const before = (await stage.stateOf(membership)).sequence;
      const { sequence, status } = await requestAccount(membership, idOf(membership));
      expect({ sequence, status }).toEqual({ sequence: before + 5, status: 'pending' });
      await stage.atRest(membership);
      const challenge = stage.challengeOf(membership);
      expect(stage.ports.letterSubjects.at(-1)).toBe(`verification ${challenge}/0 ko`);
      await verifyEmail(membership, challenge);
      await authorizeVetting(membership);
      expect(await acceptAgreement(membership)).toMatchObject({ status: 'active' });
      await stage.happened('MembershipActivated');
    }),
  );
});

describe('support’s word', () => {
  it(
    'holds a request on its way in: no deadline passes and nobody is reminded until it is reinstated',
    scene(async (stage) => {
      const membership = await stage.begin();
      const before = await stage.stateOf(membership);
      await suspendMembership(membership);
      await stage.atRest(membership);
      await stage.passDays(40);
      await stage.atRest(membership);
      expect(stage.ports.eventTypes.slice(before.sequence)).toEqual(['AccountSuspended', 'LetterSent']);
      const { waitingOn } = await reinstateMembership(membership);
      expect(waitingOn.map(({ step }) => step)).toEqual(before.waitingOn.map(({ step }) => step));
      await stage.atRest(membership);
      expect(await verifyEmail(membership)).toMatchObject({ status: 'pending' });
      await stage.atRest(membership);
    }),
  );

  it(
    'cannot be shaken off by leaving and beginning again',
    scene(async (stage) => {
      const membership = await stage.begin();
      await suspendMembership(membership);
      await stage.atRest(membership);
      expect(await refusalOf(withdrawAccount(membership))).toBe('membership-suspended');
      expect(await stage.stateOf(membership)).toMatchObject({ status: 'suspended' });
    }),
  );

  it(
    'holds a membership while its window would open; reinstated, it is reminded and the window opens, with time enough',
    scene(async (stage) => {
      const membership = await activeMembership(stage);
      const { deadline: opensAt } = (await stage.stateOf(membership)).waitingOn[0]!;
      await stage.passDays(340);
      expect(await suspendMembership(membership)).toMatchObject({ status: 'suspended', waitingOn: [{ then: 'closeAccount' }] });
      await stage.atRest(membership);
      expect(stage.ports.letterSubjects.at(-1)).toBe('account-suspended ko');
      await stage.pass(opensAt);
      await stage.atRest(membership);
      expect(stage.ports.eventTypes).not.toContain('RenewalWindowOpened');
      await reinstateMembership(membership);
      await stage.happened('RenewalWindowOpened');
      expect(stage.ports.eventTypes).toContain('RenewalReminded');
      const { status, waitingOn } = await stage.stateOf(membership);
      expect([status, waitingOn[0]!.then]).toEqual(['active', 'lapseMembership']);
      expect(Date.parse(waitingOn[0]!.deadline)).toBeGreaterThanOrEqual(Date.parse(opensAt) + 14 * 86_400_000);
      for (const kind of ['account-reinstated', 'renewal-reminder', 'renewal-open'] as const) await stage.written(kind);
      expect(await typeOf(membership)).toBe('renewal');
      await stage.atRest(membership);
    }),
  );

  it(
    'that nobody takes back closes a membership, which goes back to the way in and is begun again there',
    scene(async (stage) => {
      const membership = await activeMembership(stage);
      await suspendMembership(membership);
      await stage.atRest(membership);
      expect(await letPass(stage, membership)).toEqual([
        'DeadlineReminded',
        'LetterSent',
        'AccountClosed',
        'MembershipStandingChanged',
        'LetterSent',
      ]);
      await until(async () => (await typeOf(membership)) === 'accountCreation');
      expect(await stage.stateOf(membership)).toMatchObject({ status: 'closed', waitingOn: [] });
      await requestAccount(membership, idOf(membership));
      await stage.atRest(membership);
      const challenge = stage.challengeOf(membership);
      expect(stage.ports.letterSubjects.at(-1)).toBe(`verification ${challenge}/0 ko`);
      await verifyEmail(membership, challenge);
      await acceptAgreement(membership);
      expect(await authorizeVetting(membership)).toMatchObject({ status: 'active' });
      await until(async () => (await typeOf(membership)) === 'renewal');
      const activated = stage.ports.events.filter(({ type }) => type === 'MembershipActivated') as readonly {
        data: { partnerId?: string };
      }[];
      expect(activated).toHaveLength(2);
      expect(new Set(activated.map(({ data }) => data.partnerId)).size).toBe(1);
    }),
  );
});
