import { devServer, timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { acceptAgreement, authorizeVetting, from, requestAccount, send, verifyEmail, withdrawAccount } from '../support/membership.js';
import { onStage, refusalOf, type LiveMembership, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);
const runs = async (stage: Stage, membership: LiveMembership) => (await stage.histories(membership)).length;

/** Beyond so many events a run is followed by another. */
const longHistory = 150;

/** So many events a task sees more when a timer has fired. */
const firedTimer = 3;
const idOf = ({ workflowId }: LiveMembership) => workflowId.replace('membership/', '');

/** Says what changes nothing until the history is long, then once more, and waits for the run that follows. */
async function untilNextRun(stage: Stage, membership: LiveMembership, say: () => Promise<unknown>): Promise<void> {
  const histories = await stage.histories(membership);
  while ((await stage.histories(membership)).at(-1)!.events.length <= longHistory) await say();
  await say();
  await until(async () => (await stage.histories(membership)).length > histories.length);
}

describe('a long history', () => {
  it(
    'goes on as a new run amid the way in, without losing or repeating an event or a mail',
    scene(async (stage) => {
      const membership = await stage.begin();
      await stage.passDays(3);
      await stage.atRest(membership);
      await acceptAgreement(membership);
      const before = await stage.stateOf(membership);
      await untilNextRun(stage, membership, () => requestAccount(membership, idOf(membership)));
      expect(await stage.stateOf(membership)).toEqual(before);
      await stage.atRest(membership);
      expect(stage.ports.letterSubjects).toEqual(['verification 4/0 ko', 'verification 4/1 ko']);
      await stage.passDays(3);
      await until(() => stage.ports.letterSubjects.at(-1) === 'verification 4/2 ko');
      await stage.atRest(membership);
      await verifyEmail(membership);
      await untilNextRun(stage, membership, () => requestAccount(membership, idOf(membership)));
      expect(await authorizeVetting(membership)).toMatchObject({ status: 'active' });
      await stage.happened('MembershipActivated');
      expect(stage.ports.letterSubjects.filter((subject) => subject.startsWith('verification'))).toHaveLength(3);
      expect(stage.ports.eventTypes.filter((type) => type === 'VettingChecked')).toHaveLength(1);
      expect(await runs(stage, membership)).toBeGreaterThanOrEqual(3);
    }),
  );

  it(
    'ends no run in the task in which a deadline comes: what follows from it is done first, and once',
    scene(async (stage) => {
      const membership = await stage.begin();
      const lengthOf = async () => (await stage.histories(membership)).at(-1)!.events.length;
      while ((await lengthOf()) + firedTimer <= longHistory) await requestAccount(membership, idOf(membership));
      await stage.passDays(2);
      await stage.atRest(membership);
      expect(await runs(stage, membership)).toBe(2);
      expect(stage.ports.batches.slice(2).map((batch) => batch.replace(/^\d+ /, ''))).toEqual([
        'EmailVerificationReminded',
        'VerificationEmailSent',
      ]);
      expect(stage.ports.mailsTried).toBe(2);
    }),
  );

  it(
    'ends no run while a letter is under way',
    onStage(devServer)(async (stage) => {
      const letMailsGo = stage.ports.holdMails();
      const membership = await stage.start();
      await until(() => stage.ports.mailsTried === 1);
      for (let count = 0; count < 40; count += 1) await requestAccount(membership, idOf(membership));
      expect(await runs(stage, membership)).toBe(1);
      letMailsGo();
      await untilNextRun(stage, membership, () => requestAccount(membership, idOf(membership)));
      await stage.atRest(membership);
      expect(stage.ports.letterSubjects).toEqual(['verification 4/0 ko']);
      expect(stage.ports.mailsTried).toBe(1);
    }),
  );

  it(
    'made very long by an outage ends all the same, and the next run delivers what is undone',
    onStage(devServer)(async (stage) => {
      const membership = await stage.begin();
      stage.ports.logIsUp = false;
      const { sequence } = await acceptAgreement(membership);
      const say = () => requestAccount(membership, idOf(membership));
      while ((await runs(stage, membership)) === 1) await Promise.all(Array.from({ length: 8 }, say));
      expect(await stage.stateOf(membership)).toMatchObject({ sequence, status: 'pending' });
      stage.ports.logIsUp = true;
      await stage.happened('AgreementAccepted');
      await stage.atRest(membership);
      expect(stage.ports.events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: sequence }, (_, index) => index + 1));
    }),
  );

  it(
    'of an ended membership goes on too, and can be begun again there',
    scene(async (stage) => {
      const membership = await stage.begin();
      await withdrawAccount(membership);
      await untilNextRun(stage, membership, () => withdrawAccount(membership));
      await stage.atRest(membership);
      const withdrawn = await stage.stateOf(membership);
      const { sequence, status } = await requestAccount(membership, idOf(membership));
      expect({ sequence, status }).toEqual({ sequence: withdrawn.sequence + 5, status: 'pending' });
      await until(() => stage.ports.letterSubjects.at(-1) === `verification ${sequence - 1}/0 ko`);
      await stage.atRest(membership);
    }),
  );
});

describe('a command', () => {
  it(
    'repeated in a later run gets the same receipt, and its key still belongs to it alone',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      const first = await acceptAgreement(membership, 'accept-1', 'key-1');
      await authorizeVetting(membership);
      await until(async () => (await membership.describe()).type === 'renewal');
      expect(await acceptAgreement(membership, 'accept-1', 'key-1')).toEqual(first);
      expect(await refusalOf(acceptAgreement(membership, 'accept-2', 'key-1'))).toBe('idempotency-key-reused');
      expect(stage.ports.eventTypes.filter((type) => type === 'AgreementAccepted')).toHaveLength(1);
    }),
  );

  it(
    'is answered even when it comes while the run ends',
    onStage(devServer)(async (stage) => {
      const membership = await stage.begin();
      const { sequence: begun } = await stage.stateOf(membership);
      await acceptAgreement(membership);
      await verifyEmail(membership);
      const id = idOf(membership);
      const others = (async () => {
        const receipts = [];
        while ((await membership.describe()).type !== 'renewal') receipts.push(await requestAccount(membership, id));
        return receipts;
      })();
      await stage.happened('VettingChecked');
      const answers = await Promise.all([
        authorizeVetting(membership),
        ...Array.from({ length: 20 }, () => requestAccount(membership, id)),
      ]);
      expect(answers).toHaveLength(21);
      expect((await others).every(({ membershipId }) => membershipId === id)).toBe(true);
      expect(await stage.stateOf(membership)).toMatchObject({ status: 'active' });
      expect(stage.ports.happenings.slice(begun).map(({ type }) => type)).toHaveLength(8);
    }),
  );

  it(
    'sent twenty times at once is decided once',
    onStage(devServer)(async (stage) => {
      const membership = await stage.begin();
      const sent = Array.from({ length: 20 }, (_, index) =>
        send(membership, 'withdrawAccount', undefined, from('partner', { commandId: `w-${index}` })),
      );
      const receipts = await Promise.all(sent);
      expect(receipts.every(({ status, waitingOn }) => status === 'withdrawn' && waitingOn.length === 0)).toBe(true);
      await stage.happened('AccountWithdrawn');
      expect(stage.ports.eventTypes.filter((type) => type === 'AccountWithdrawn')).toHaveLength(1);
    }),
  );
});
