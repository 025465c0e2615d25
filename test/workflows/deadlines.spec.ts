import { timeSkipping } from '../support/engine.js';
import { namesOf } from '../support/histories.js';
import { acceptAgreement, authorizeVetting, becomeActive, rejectVetting, verifyEmail, withdrawAccount } from '../support/membership.js';
import { onStage, refusalOf, type LiveMembership, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);
const years = (from: string, count: number) => `${Number(from.slice(0, 4)) + count}${from.slice(4)}`;

/** Lets the earliest deadline pass and tells what then happened. */
async function letPass(stage: Stage, membership: LiveMembership): Promise<string> {
  const { waitingOn, sequence } = await stage.stateOf(membership);
  await stage.pass(waitingOn[0]!.deadline);
  await stage.atRest(membership);
  return stage.ports.eventTypes.slice(sequence).join(', ');
}

describe('a deadline', () => {
  it(
    'ends the request when nobody verifies the address',
    scene(async (stage) => {
      const membership = await stage.begin();
      expect(await letPass(stage, membership)).toBe(
        'EmailVerificationReminded, VerificationEmailSent, EmailVerificationReminded, VerificationEmailSent, AccountExpired, LetterSent',
      );
      expect(stage.ports.happenings.at(-1)).toMatchObject({ data: { unfinishedStep: 'email-verification' }, actor: { kind: 'process' } });
      expect(await refusalOf(verifyEmail(membership))).toBe('link-expired');
    }),
  );

  it(
    'ends the request when nobody signs the agreement',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      await authorizeVetting(membership);
      await stage.happened('VettingAuthorized');
      expect(await letPass(stage, membership)).toContain('AgreementReminded, LetterSent, AgreementReminded, LetterSent, AccountExpired');
      expect(stage.ports.happenings.at(-1)).toMatchObject({ data: { unfinishedStep: 'agreement-acceptance' } });
    }),
  );

  it(
    'takes an undecided review one level up, again and again, and never ends it',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      expect((await acceptAgreement(membership)).waitingOn).toMatchObject([{ step: 'vetting', owner: 'support' }]);
      await stage.happened('VettingChecked');
      for (const level of [1, 2, 3]) {
        expect(await letPass(stage, membership)).toBe('VettingEscalated');
        expect(stage.ports.events.at(-1)).toMatchObject({ data: { level } });
        expect((await stage.stateOf(membership)).waitingOn).toMatchObject([{ step: 'vetting', owner: 'support-approver' }]);
      }
      expect(await authorizeVetting(membership)).toMatchObject({ status: 'active' });
      await stage.happened('MembershipActivated');
    }),
  );

  it(
    'suspends a rejected request that nobody mended for thirty days, and closes it sixty days after that',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      await acceptAgreement(membership);
      expect((await rejectVetting(membership)).waitingOn).toMatchObject([{ step: 'vetting', owner: 'partner', then: 'suspendAccount' }]);
      await stage.atRest(membership);
      expect(await letPass(stage, membership)).toBe('DeadlineReminded, LetterSent, AccountSuspended, LetterSent');
      expect(await stage.stateOf(membership)).toMatchObject({
        status: 'suspended',
        waitingOn: [{ step: 'suspension', owner: 'support', then: 'closeAccount' }],
      });
      expect(await letPass(stage, membership)).toBe('DeadlineReminded, LetterSent, AccountClosed, LetterSent');
      expect(stage.ports.happenings.at(-1)).toMatchObject({ data: { cause: 'suspended-too-long' } });
      expect(await stage.stateOf(membership)).toMatchObject({ status: 'closed', waitingOn: [] });
    }),
  );

  it(
    'is no longer kept when support takes the rejection back',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      await acceptAgreement(membership);
      const { deadline } = (await rejectVetting(membership)).waitingOn[0]!;
      expect(await authorizeVetting(membership)).toMatchObject({ status: 'active' });
      await stage.pass(deadline);
      expect(await stage.stateOf(membership)).toMatchObject({ status: 'active' });
      expect(stage.ports.eventTypes).not.toContain('AccountSuspended');
      expect(stage.ports.eventTypes).not.toContain('AccountClosed');
    }),
  );
});

describe('an ended membership', () => {
  it(
    'sleeps without a timer: years pass and its history does not grow',
    scene(async (stage) => {
      const membership = await stage.begin();
      await withdrawAccount(membership);
      await stage.atRest(membership);
      const [before] = await stage.histories(membership);
      await stage.pass(years(new Date(await stage.env.currentTimeMs()).toISOString(), 5));
      const [after] = await stage.histories(membership);
      expect(after).toEqual(before);
      const names = namesOf(after!);
      expect(names.filter((name) => name === 'timerStarted')).toHaveLength(
        names.filter((name) => /^timer(Canceled|Fired)$/.test(name)).length,
      );
    }),
  );

  it(
    'is heard all the same',
    scene(async (stage) => {
      const membership = await stage.begin();
      await withdrawAccount(membership);
      expect(await withdrawAccount(membership)).toMatchObject({ status: 'withdrawn' });
      expect(await refusalOf(becomeActive(membership))).toBe('membership-over');
      await stage.happened('AccountWithdrawn');
    }),
  );
});
