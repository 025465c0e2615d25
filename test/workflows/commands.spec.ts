import { devServer, timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { acceptAgreement, from, people, send, verifyEmail, withdrawAccount } from '../support/membership.js';
import { offStage, onStage, refusalOf, type LiveMembership } from '../support/stage.js';

const scene = onStage(timeSkipping);
const typeWrongCode = (membership: LiveMembership) =>
  send(membership, 'verifyEmail', { challenge: 4, proof: { kind: 'code', matches: false } }, from('contact'));
const decline = (membership: LiveMembership) =>
  send(membership, 'declineAgreement', { agreementVersion: '2026-01' }, from('partner', { objectId: people.signatory }));

describe('commands at the same time', () => {
  it(
    'that say the same are answered alike',
    onStage(devServer)(async (stage) => {
      const membership = await stage.begin();
      const [first, second] = await Promise.all([verifyEmail(membership, 4, 'click'), verifyEmail(membership, 4, 'click')]);
      expect(second).toEqual(first);
      const [third, fourth] = await Promise.all([acceptAgreement(membership), acceptAgreement(membership)]);
      expect([third.sequence, fourth.sequence, third.status].sort()).toEqual([third.sequence, third.sequence, 'pending'].sort());
      await stage.happened('AgreementAccepted');
      expect(stage.ports.eventTypes.filter((type) => type === 'EmailVerified')).toHaveLength(1);
    }),
  );

  it(
    'that contradict each other have one legal story: one wins, the other is refused or comes first',
    offStage(devServer)(async (stage) => {
      const memberships = await stage.play(() => Promise.all(Array.from({ length: 6 }, () => stage.begin())));
      const happened = stage.ports.happenings.length;
      const asked = memberships.map((membership, index) => {
        const asks = [
          () => acceptAgreement(membership),
          () => withdrawAccount(membership),
          () => decline(membership),
          () => verifyEmail(membership),
        ];
        const rotated = [...asks.slice(index % 4), ...asks.slice(0, index % 4)];
        return Promise.all(rotated.map((ask) => refusalOf(ask())));
      });
      await stage.play(async () => {
        await Promise.all(asked);
        for (const membership of memberships) {
          await stage.atRest(membership);
          const { status } = await stage.stateOf(membership);
          const story = stage.ports.happenings.slice(happened).filter(({ membershipId }) => membership.workflowId.endsWith(membershipId));
          const [end, ...others] = story.filter(({ type }) => type === 'AccountWithdrawn' || type === 'AccountClosed');
          expect(others).toEqual([]);
          expect(story.at(-1)).toBe(end);
          expect(status).toBe(end!.type === 'AccountWithdrawn' ? 'withdrawn' : 'closed');
          expect(story.some(({ type }) => type === 'AgreementAccepted') && end!.type === 'AccountClosed').toBe(false);
        }
      });
    }),
  );

  it(
    'that guess the code get five guesses, however many there are',
    onStage(devServer)(async (stage) => {
      const membership = await stage.begin();
      const answers = await Promise.all(Array.from({ length: 20 }, () => refusalOf(typeWrongCode(membership))));
      expect(answers.filter((code) => code === undefined)).toHaveLength(5);
      expect(answers.filter((code) => code === 'challenge-void')).toHaveLength(15);
      await stage.happened('VerificationCodeRefused', 5);
      expect(await refusalOf(verifyEmail(membership))).toBe('challenge-void');
      expect(stage.ports.happenings.at(-1)).toMatchObject({ data: { triesLeft: 0 } });
    }),
  );
});

describe('a log that is away', () => {
  it(
    'delays the views and refuses nobody; when it is back it gets everything, in order',
    scene(async (stage) => {
      const membership = await stage.begin();
      const { sequence: begun } = await stage.stateOf(membership);
      const batches = stage.ports.batches.length;
      stage.ports.logIsUp = false;
      expect(await verifyEmail(membership)).toMatchObject({ sequence: begun + 2 });
      expect(await acceptAgreement(membership)).toMatchObject({ sequence: expect.any(Number) as number });
      await stage.sleep('3 hours');
      expect(await stage.stateOf(membership)).toMatchObject({ sequence: begun + 4, status: 'pending' });
      expect(stage.ports.events).toHaveLength(begun);
      stage.ports.logIsUp = true;
      await stage.sleep('1 minute');
      await until(() => stage.ports.events.length === begun + 4);
      expect(stage.ports.events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: begun + 4 }, (_, index) => index + 1));
      expect(stage.ports.batches.length - batches).toBeLessThanOrEqual(2);
    }),
  );

  it(
    'keeps an active membership in its first run until it has everything',
    scene(async (stage) => {
      const membership = await stage.begin();
      stage.ports.logIsUp = false;
      await verifyEmail(membership);
      await acceptAgreement(membership);
      await send(membership, 'authorizeVetting', undefined, from('support'));
      await stage.sleep('3 hours');
      expect((await membership.describe()).type).toBe('accountCreation');
      stage.ports.logIsUp = true;
      await stage.sleep('1 minute');
      await until(async () => (await membership.describe()).type === 'renewal');
      expect(stage.ports.happenings.slice(-2).map(({ type }) => type)).toEqual(['MembershipActivated', 'MembershipStandingChanged']);
    }),
  );
});

describe('a command that is refused', () => {
  it(
    'says why by a code, with what its sentence needs',
    scene(async (stage) => {
      const membership = await stage.begin();
      const refused = await send(membership, 'acceptAgreement', { agreementVersion: '2025-01', language: 'ko', hash: '' }).catch(
        (error: unknown) => error,
      );
      expect(refused).toMatchObject({
        cause: { type: 'agreement-outdated', nonRetryable: true, details: [{ agreementVersion: '2026-01' }] },
      });
    }),
  );
});
