import { timeSkipping } from '../support/engine.js';
import {
  acceptAgreement,
  authorizeVetting,
  firstChallenge,
  from,
  people,
  rejectVetting,
  requestAccount,
  send,
  verifyEmail,
  withdrawAccount,
} from '../support/membership.js';
import { onStage, refusalOf, type LiveMembership } from '../support/stage.js';

const scene = onStage(timeSkipping);
const decline = (membership: LiveMembership) =>
  send(membership, 'declineAgreement', { agreementVersion: '2026-01' }, from('partner', { objectId: people.signatory }));
const idOf = ({ workflowId }: LiveMembership) => workflowId.replace('membership/', '');

const asFarAs: Readonly<Record<string, (membership: LiveMembership) => Promise<unknown>>> = {
  'the mail is unanswered': () => Promise.resolve(),
  'the agreement is signed': acceptAgreement,
  'support reviews': verifyEmail,
  'support has rejected': (membership) => verifyEmail(membership).then(() => rejectVetting(membership)),
  'only the signature is missing': (membership) => verifyEmail(membership).then(() => authorizeVetting(membership)),
};

describe('leaving the way in', () => {
  it.each(Object.entries(asFarAs))('is possible while %s', (_, come) =>
    scene(async (stage) => {
      const membership = await stage.begin();
      await come(membership);
      await stage.atRest(membership);
      expect(await withdrawAccount(membership)).toMatchObject({ status: 'withdrawn', waitingOn: [] });
      await stage.passDays(400);
      expect(stage.ports.happenings.at(-1)!.type).toBe('AccountWithdrawn');
      expect(stage.ports.letterSubjects.at(-1)).toBe('account-withdrawn ko');
    })(),
  );

  it(
    'is what declining the agreement means',
    scene(async (stage) => {
      const membership = await stage.begin();
      const { sequence } = await stage.stateOf(membership);
      expect(await decline(membership)).toMatchObject({ status: 'closed', waitingOn: [] });
      await stage.happened('AccountClosed');
      expect(stage.ports.batches.at(-1)).toBe(`${sequence + 1} AgreementDeclined, ${sequence + 2} AccountClosed`);
    }),
  );
});

describe('beginning again', () => {
  it(
    'goes on in the same stream, with a fresh mail, deadline and signature',
    scene(async (stage) => {
      const membership = await stage.begin();
      await acceptAgreement(membership);
      await withdrawAccount(membership);
      await stage.passDays(100);
      const withdrawn = await stage.stateOf(membership);
      const { sequence, status, waitingOn } = await requestAccount(membership, idOf(membership));
      expect({ sequence, status }).toEqual({ sequence: withdrawn.sequence + 5, status: 'pending' });
      expect(Date.parse(waitingOn[0]!.deadline)).toBeGreaterThan(await stage.env.currentTimeMs());
      await stage.atRest(membership);
      const challenge = stage.challengeOf(membership);
      expect(challenge).toBe(sequence - 1);
      expect(stage.ports.letterSubjects).toEqual([
        `verification ${firstChallenge}/0 ko`,
        'account-withdrawn ko',
        `verification ${challenge}/0 ko`,
      ]);
      expect(await refusalOf(verifyEmail(membership, firstChallenge))).toBe('link-superseded');
      await verifyEmail(membership, challenge);
      await authorizeVetting(membership);
      expect(await acceptAgreement(membership)).toMatchObject({ status: 'active' });
      await stage.happened('MembershipActivated');
    }),
  );

  it(
    'is possible after every end, as often as mails are allowed',
    scene(async (stage) => {
      const membership = await stage.begin();
      for (const end of [decline, withdrawAccount, decline, withdrawAccount]) {
        await end(membership);
        expect(await requestAccount(membership, idOf(membership))).toMatchObject({ status: 'pending' });
        await stage.atRest(membership);
      }
      await withdrawAccount(membership);
      expect(await refusalOf(requestAccount(membership, idOf(membership)))).toBe('too-many-mails');
      await stage.passDays(1);
      const { waitingOn } = await requestAccount(membership, idOf(membership));
      await stage.atRest(membership);
      await stage.pass(waitingOn[0]!.deadline);
      await stage.happened('AccountExpired');
      expect(await requestAccount(membership, idOf(membership))).toMatchObject({ status: 'pending' });
      await stage.atRest(membership);
    }),
  );
});
