import { getMembership } from '../../workflows/contract.js';
import { timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { countOf } from '../support/histories.js';
import {
  acceptAgreement,
  accountRequest,
  becomeActive,
  from,
  requestAccount,
  send,
  verifyEmail,
  withdrawAccount,
} from '../support/membership.js';
import { offStage, onStage, refusalOf } from '../support/stage.js';

const scene = onStage(timeSkipping);
const request = '1 AccountRequested, 2 TenantLinked, 3 LegalProfileSubmitted, 4 EmailVerificationRequested, 5 AgreementOffered';

describe('asking to join', () => {
  it.each(['ko', 'en'] as const)('opens both gates and writes to the primary contact (%s)', (language) =>
    scene(async (stage) => {
      const asked = accountRequest(crypto.randomUUID());
      const { legalProfile } = asked.data;
      const primaryContact = { ...legalProfile.primaryContact, language };
      const membership = await stage.begin({ ...asked, data: { ...asked.data, legalProfile: { ...legalProfile, primaryContact } } });
      expect(stage.ports.batches).toEqual([request, '6 VerificationEmailSent']);
      expect(stage.ports.letterSubjects).toEqual([`verification 4/0 ${language}`]);
      expect(await stage.stateOf(membership)).toMatchObject({
        sequence: 6,
        status: 'pending',
        waitingOn: [
          { step: 'email-verification', owner: 'contact' },
          { step: 'agreement-acceptance', owner: 'signatory' },
        ],
      });
    })(),
  );

  it(
    'becomes active when mail, review and agreement are answered, and goes on as a renewal under the same id',
    scene(async (stage) => {
      const membership = await stage.begin();
      expect(await becomeActive(membership)).toMatchObject({ status: 'active', waitingOn: [{ step: 'renewal', owner: 'process' }] });
      await until(async () => (await membership.describe()).type === 'renewal');
      expect(stage.ports.happenings.slice(-4).map(({ type }) => type)).toEqual([
        'VettingAuthorized',
        'AdminAgentGranted',
        'MembershipActivated',
        'MembershipStandingChanged',
      ]);
      await stage.atRest(membership);
      expect(stage.ports.letterSubjects.at(-1)).toBe('membership-active ko');
      expect((await stage.stateOf(membership)).sequence).toBe(stage.ports.events.length);
    }),
  );

  it(
    'makes one membership of ten simultaneous requests, and each answer names it',
    scene(async (stage) => {
      const asked = accountRequest(crypto.randomUUID());
      const letMailsGo = stage.ports.holdMails();
      const receipts = await Promise.all(
        Array.from({ length: 10 }, async () => (await stage.start({ ...asked, metadata: from('service') })).query(getMembership)),
      );
      expect(receipts).toEqual(
        Array(10).fill(expect.objectContaining({ membershipId: asked.membershipId, sequence: 5, status: 'pending' })),
      );
      letMailsGo();
      await stage.happened('VerificationEmailSent');
    }),
  );

  it(
    'changes nothing when it is repeated, early or late',
    scene(async (stage) => {
      const asked = accountRequest(crypto.randomUUID());
      const membership = await stage.begin(asked);
      const { sequence } = await stage.stateOf(membership);
      expect(await requestAccount(membership, asked.membershipId)).toMatchObject({ sequence });
      const repeated = await send(membership, 'requestAccount', asked.data, asked.metadata);
      expect(repeated).toMatchObject({ membershipId: asked.membershipId, sequence: 5 });
      await becomeActive(membership);
      await until(async () => (await membership.describe()).type === 'renewal');
      expect(await requestAccount(membership, asked.membershipId)).toMatchObject({ status: 'active' });
      const { mailAsked, ...lasting } = repeated;
      expect(mailAsked).toBe(true);
      expect(await send(membership, 'requestAccount', asked.data, asked.metadata)).toEqual(lasting);
    }),
  );

  it(
    'begins an ended request again for exactly one of two who ask at once, and says so to that one alone',
    scene(async (stage) => {
      const asked = accountRequest(crypto.randomUUID());
      const membership = await stage.begin(asked);
      await withdrawAccount(membership);
      await stage.atRest(membership);
      const receipts = await Promise.all([1, 2].map(() => requestAccount(membership, asked.membershipId)));
      expect(Math.min(...receipts.map(({ sequence }) => sequence))).toBe(13);
      expect(receipts.filter(({ began, mailAsked }) => began && mailAsked)).toHaveLength(1);
      expect(receipts.filter(({ began, mailAsked }) => !began && !mailAsked)).toHaveLength(1);
    }),
  );
});

describe('the doors', () => {
  it(
    'are open before the first task has run: what comes early is decided after the request, in any order',
    offStage(timeSkipping)(async (stage) => {
      const letMailsGo = stage.ports.holdMails();
      const membership = await stage.start();
      const early = [acceptAgreement(membership), verifyEmail(membership), refusalOf(verifyEmail(membership, 3))] as const;
      await stage.play(async () => {
        const [accepted, verified, refused] = await Promise.all(early);
        expect(Math.max(accepted.sequence, verified.sequence)).toBe(8);
        expect(refused).toBe('link-superseded');
        await stage.happened('EmailVerified');
        letMailsGo();
      });
    }),
  );

  it(
    'leave no trace of a refused command in the history',
    scene(async (stage) => {
      const membership = await stage.begin();
      const before = [...stage.ports.batches];
      expect(await refusalOf(verifyEmail(membership, 1))).toBe('link-superseded');
      const [history] = await stage.histories(membership);
      expect(countOf(history!, 'workflowExecutionUpdateAccepted')).toBe(0);
      expect(stage.ports.batches).toEqual(before);
    }),
  );

  it(
    'stay open when somebody cancels the workflow: a membership ends by a command',
    scene(async (stage) => {
      const membership = await stage.begin();
      await membership.cancel();
      expect(await becomeActive(membership)).toMatchObject({ status: 'active' });
      await stage.happened('MembershipActivated');
    }),
  );
});
