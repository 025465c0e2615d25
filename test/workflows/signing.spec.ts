import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import {
  accountRequest,
  acceptAgreement,
  authorizeVetting,
  correctLegalProfile,
  from,
  people,
  send,
  verifyEmail,
} from '../support/membership.js';
import { newSigner, newText, readText } from '../support/sample-events.js';
import { offStage, onStage, refusalOf, type LiveMembership, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);
const enroller = 'global-administrator@hanbit.example';

const handOver = (membership: LiveMembership, email: string = newSigner.email) =>
  send(membership, 'handOverSigning', { to: { ...newSigner, email } }, from('partner', { objectId: people.enroller }));
const byMember = () => from('partner', { objectId: people.member });
const sign = (membership: LiveMembership, handOver: number, text: typeof readText | typeof newText = readText) =>
  send(membership, 'acceptAgreement', { ...text, handOver }, byMember());
const waiting = async (stage: Stage, membership: LiveMembership) =>
  (await stage.stateOf(membership)).waitingOn.find(({ step }) => step === 'agreement-acceptance');
/** The letters of a kind, by whom they went to. */
const lettersOf = ({ ports }: Stage, kind: string) => ports.mails.filter(({ subject }) => subject.startsWith(kind)).map(({ to }) => to);

describe('the signing that was handed over', () => {
  it(
    'is written about, comes back when the mail bounces, and is signed by the newest link alone',
    scene(async (stage) => {
      const membership = await stage.begin();
      stage.ports.mailServer = async ({ to }) => (to === newSigner.email ? { accepted: false, smtpStatus: 550 } : { accepted: true });
      const first = await handOver(membership);
      await stage.written('signing-mail-bounced');
      expect(lettersOf(stage, 'signing-mail-bounced')).toEqual([enroller]);
      expect(await waiting(stage, membership)).toMatchObject({ owner: 'partner' });
      const second = await handOver(membership, 'other@hanbit.example');
      await stage.written('signing-handed-over');
      expect(lettersOf(stage, 'signing-handed-over')).toEqual([newSigner.email, 'other@hanbit.example']);
      expect(await waiting(stage, membership)).toMatchObject({ owner: 'signatory' });
      expect(await refusalOf(sign(membership, first.sequence))).toBe('signing-link-void');
      expect(await refusalOf(acceptAgreement(membership))).toBe('signing-handed-over');
      await sign(membership, second.sequence);
      await stage.happened('AgreementAccepted');
      expect(stage.ports.events.at(-1)).toMatchObject({ data: { signatory: { objectId: people.member }, capacity: 'handed-over' } });
    }),
  );

  it(
    'is given back: the signatory signs again, and the company is told',
    scene(async (stage) => {
      const membership = await stage.begin();
      const { sequence } = await handOver(membership);
      await stage.written('signing-handed-over');
      await send(membership, 'declineSigning', { handOver: sequence }, byMember());
      await stage.written('signing-declined');
      expect(lettersOf(stage, 'signing-declined')).toEqual([enroller]);
      await acceptAgreement(membership);
      await stage.happened('AgreementAccepted');
    }),
  );

  it(
    'is reminded of where it is, and ends with the request when nobody signs',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      await authorizeVetting(membership);
      await stage.written('vetting-authorized');
      await handOver(membership);
      await stage.written('signing-handed-over');
      const { deadline } = (await waiting(stage, membership))!;
      await stage.pass(deadline);
      await stage.happened('AccountExpired');
      expect(lettersOf(stage, 'agreement-reminder').sort()).toEqual([enroller, enroller, newSigner.email, newSigner.email]);
      expect(await refusalOf(sign(membership, 999))).toBe('signing-link-void');
    }),
  );
});

describe('while the agreement waits', () => {
  it(
    'a newer version takes its place with a deadline of its own, and is the one that the same link signs',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      await authorizeVetting(membership);
      const { sequence } = await handOver(membership);
      await stage.written('signing-handed-over');
      const before = (await waiting(stage, membership))!;
      await stage.passDays(5);
      await send(membership, 'offerNewAgreement', { agreementVersion: '2026-07' }, from('service'));
      await stage.written('agreement-superseded', 2);
      expect(lettersOf(stage, 'agreement-superseded').sort()).toEqual([enroller, newSigner.email]);
      const after = (await waiting(stage, membership))!;
      expect(Date.parse(after.deadline)).toBeGreaterThan(Date.parse(before.deadline));
      await stage.pass(before.deadline);
      expect(stage.ports.eventTypes).not.toContain('AccountExpired');
      await until(() => lettersOf(stage, 'agreement-reminder').length === 4);
      expect(await refusalOf(sign(membership, sequence))).toBe('agreement-outdated');
      await sign(membership, sequence, newText);
      await stage.happened('MembershipActivated');
    }),
  );

  it(
    'a signatory who leaves has the company name another, who signs',
    scene(async (stage) => {
      const membership = await stage.begin();
      await correctLegalProfile(membership, { signatory: null });
      await stage.written('signatory-left');
      expect(lettersOf(stage, 'signatory-left')).toEqual([enroller]);
      expect(await waiting(stage, membership)).toMatchObject({ owner: 'partner' });
      expect(await refusalOf(acceptAgreement(membership))).toBe('signatory-required');
      await correctLegalProfile(membership, { signatory: { objectId: people.member } });
      expect(await waiting(stage, membership)).toMatchObject({ owner: 'signatory' });
      await send(membership, 'acceptAgreement', readText, byMember());
      await stage.happened('AgreementAccepted');
    }),
  );
});

describe('a policy that wants the review first', () => {
  const workflowsPath = fileURLToPath(new URL('planted/agreement-after-vetting.ts', import.meta.url));

  it(
    'offers the agreement once the company is authorised, and not before',
    offStage(timeSkipping)(async (stage) => {
      const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
      const story = async () => {
        const request = accountRequest(crypto.randomUUID());
        const membership = await stage.begin({ ...request, data: { ...request.data, policyVersion: 'after-vetting' } });
        await verifyEmail(membership);
        await stage.happened('VettingChecked');
        expect(await waiting(stage, membership)).toBeUndefined();
        expect(await refusalOf(acceptAgreement(membership))).toBe('agreement-not-offered');
        await authorizeVetting(membership);
        expect(await waiting(stage, membership)).toMatchObject({ owner: 'signatory' });
        await acceptAgreement(membership);
        await stage.happened('MembershipActivated');
        expect(stage.ports.eventTypes.indexOf('AgreementOffered')).toBeGreaterThan(stage.ports.eventTypes.indexOf('VettingAuthorized'));
      };
      await stage.play(story, { workflowBundle });
    }),
  );
});
