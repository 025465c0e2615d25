import type { Delivery, Mail } from '../../activities/ports.js';
import { devServer, timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import {
  acceptAgreement,
  authorizeVetting,
  reinstateMembership,
  replacePrimaryContact,
  resendVerificationEmail,
  suspendMembership,
  verifyEmail,
} from '../support/membership.js';
import { onStage, refusalOf, type LiveMembership, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);
const onRealTime = onStage(devServer);
const away = (): Promise<Delivery> => Promise.reject(new Error('the mail server is away'));
const taking = (): Promise<Delivery> => Promise.resolve({ accepted: true });
const refusing = (smtpStatus: number) => (): Promise<Delivery> => Promise.resolve({ accepted: false, smtpStatus });

const waitingFor = async (stage: Stage, membership: LiveMembership, step: string) =>
  (await stage.stateOf(membership)).waitingOn.find((waiting) => waiting.step === step)!;

describe('reminders', () => {
  it(
    'come to the contact on the second and fifth day, to the company on the seventh and twenty-first, once each',
    scene(async (stage) => {
      const membership = await stage.begin();
      const { deadline } = await waitingFor(stage, membership, 'agreement-acceptance');
      await stage.passDays(6);
      expect(stage.ports.letterSubjects).toEqual(['verification 4/0 ko', 'verification 4/1 ko', 'verification 4/2 ko']);
      await verifyEmail(membership);
      await authorizeVetting(membership);
      await stage.pass(deadline);
      await stage.happened('AccountExpired');
      await stage.atRest(membership);
      expect(stage.ports.letterSubjects.slice(3)).toEqual([
        'vetting-authorized ko',
        'agreement-reminder 1 ko',
        'agreement-reminder 2 ko',
        'account-expired ko',
      ]);
      expect(new Set(stage.ports.mails.map(({ messageId }) => messageId)).size).toBe(7);
      expect(stage.ports.mailsTried).toBe(7);
    }),
  );

  it(
    'go to whoever enrolled the company when the agreement waits',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      await stage.passDays(8);
      await until(() => stage.ports.letterSubjects.includes('agreement-reminder 1 ko'));
      expect(stage.ports.mails.map(({ to }) => to)).toEqual(['contact@hanbit.example', 'global-administrator@hanbit.example']);
    }),
  );

  it(
    'stop when there is an answer',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      await acceptAgreement(membership);
      await stage.passDays(40);
      expect(stage.ports.letterSubjects).toEqual(['verification 4/0 ko']);
    }),
  );
});

describe('a mail asked for again', () => {
  it(
    'voids the link before it and leaves the deadline where it was',
    scene(async (stage) => {
      const membership = await stage.begin();
      const before = await waitingFor(stage, membership, 'email-verification');
      await stage.passDays(3);
      await stage.atRest(membership);
      const { sequence: challenge } = await resendVerificationEmail(membership);
      await until(() => stage.ports.mails.length === 3);
      await stage.atRest(membership);
      const { sequence } = await stage.stateOf(membership);
      expect(await waitingFor(stage, membership, 'email-verification')).toEqual(before);
      expect(stage.ports.letterSubjects).toEqual(['verification 4/0 ko', 'verification 4/1 ko', `verification ${challenge}/0 ko`]);
      expect(await refusalOf(verifyEmail(membership, 4))).toBe('link-superseded');
      expect(await verifyEmail(membership, challenge)).toMatchObject({ sequence: sequence + 2 });
      await stage.happened('VettingChecked');
    }),
  );

  it(
    'is limited to five mails a day, and free again the day after',
    scene(async (stage) => {
      const membership = await stage.begin();
      for (const mails of [2, 3, 4, 5]) {
        const { sequence } = await resendVerificationEmail(membership);
        await stage.atRest(membership);
        expect([stage.challengeOf(membership), stage.ports.mails.length]).toEqual([sequence, mails]);
      }
      expect(await refusalOf(resendVerificationEmail(membership))).toBe('too-many-mails');
      expect(await refusalOf(replacePrimaryContact(membership))).toBe('too-many-mails');
      await stage.passDays(1);
      const { sequence } = await resendVerificationEmail(membership);
      await until(() => stage.ports.mails.length === 6);
      await stage.atRest(membership);
      expect(stage.challengeOf(membership)).toBe(sequence);
    }),
  );
});

describe('a mail server', () => {
  it(
    'that refuses the address for good makes it the company’s turn, and nobody is reminded',
    scene(async (stage) => {
      stage.ports.mailServer = ({ subject }) => (subject.startsWith('verification') ? refusing(550)() : taking());
      const membership = await stage.begin();
      await stage.happened('VerificationEmailBounced');
      expect(stage.ports.happenings.at(-1)).toMatchObject({ data: { challenge: 4, smtpStatus: 550 }, actor: { kind: 'process' } });
      expect(await waitingFor(stage, membership, 'email-verification')).toMatchObject({ owner: 'partner', then: 'expireAccount' });
      await stage.passDays(6);
      expect(stage.ports.letterSubjects).toEqual(['verification 4/0 ko', 'contact-unverified ko', 'deadline-near ko']);
      stage.ports.mailServer = taking;
      await resendVerificationEmail(membership);
      await until(() => stage.ports.mails.length === 4);
      expect(await waitingFor(stage, membership, 'email-verification')).toMatchObject({ owner: 'contact' });
      await stage.atRest(membership);
    }),
  );

  it(
    'that is away for hours gets the one mail when it is back',
    scene(async (stage) => {
      stage.ports.mailServer = away;
      const membership = await stage.start();
      await until(() => stage.ports.mailsTried > 0 && stage.ports.batches.length > 0);
      await stage.sleep('7 hours');
      expect(stage.ports.mailsTried).toBeGreaterThan(50);
      expect(stage.ports.mails).toEqual([]);
      expect(await stage.stateOf(membership)).toMatchObject({ sequence: 5, status: 'pending' });
      stage.ports.mailServer = taking;
      await stage.sleep('10 minutes');
      await stage.atRest(membership);
      expect(stage.ports.letterSubjects).toEqual(['verification 4/0 ko']);
    }),
  );

  it(
    'that was away gets only the newest letter, and no letter that nobody wants any more',
    onRealTime(async (stage) => {
      stage.ports.mailServer = away;
      const [asking, answered] = [await stage.start(), await stage.start()];
      await until(() => stage.ports.mailsTried > 1);
      await resendVerificationEmail(asking);
      const { sequence: challenge } = await replacePrimaryContact(asking);
      await verifyEmail(answered);
      stage.ports.mailServer = taking;
      await until(() => stage.ports.mails.length === 1);
      await Promise.all([stage.atRest(asking), stage.atRest(answered)]);
      expect(stage.ports.mails).toMatchObject([{ to: 'accounts@hanbit.example', subject: `verification ${challenge}/0 en` }]);
    }),
  );

  it(
    'that takes its time holds nobody up: answers, review and signature go on meanwhile',
    onRealTime(async (stage) => {
      stage.ports.mailServer = away;
      const membership = await stage.start();
      await until(() => stage.ports.mailsTried > 0);
      await acceptAgreement(membership);
      await stage.happened('AgreementAccepted');
      await verifyEmail(membership);
      expect(await authorizeVetting(membership)).toMatchObject({ status: 'active' });
      await until(async () => (await membership.describe()).type === 'renewal');
      expect(stage.ports.mails).toEqual([]);
    }),
  );
});

describe('a letter to the company', () => {
  const isReminder = ({ subject }: Mail) => subject.startsWith('agreement-reminder');

  it(
    'that cannot be delivered goes to the contact, who is told, and is not tried again; the next one is written all the same',
    scene(async (stage) => {
      stage.ports.mailServer = (mail) => (isReminder(mail) ? refusing(550)() : taking());
      const membership = await stage.begin();
      await verifyEmail(membership);
      await authorizeVetting(membership);
      await stage.passDays(8);
      await stage.atRest(membership);
      const bounced = stage.ports.events.filter(({ type }) => type === 'LetterBounced');
      expect(bounced).toMatchObject(
        ['administrator', 'primary-contact'].map((reader) => ({
          data: { kind: 'agreement-reminder', reader, smtpStatus: 550 },
          actor: { kind: 'process' },
        })),
      );
      expect(await waitingFor(stage, membership, 'agreement-acceptance')).toMatchObject({ owner: 'signatory' });
      stage.ports.mailServer = taking;
      await stage.passDays(5);
      expect(stage.ports.mailsTried).toBe(5);
      await stage.passDays(9);
      await stage.atRest(membership);
      expect(stage.ports.letterSubjects.filter((subject) => subject.startsWith('letter-bounced'))).toEqual(['letter-bounced ko']);
      expect(stage.ports.letterSubjects.at(-1)).toBe('agreement-reminder 2 ko');
      expect(stage.ports.events.at(-1)).toMatchObject({ type: 'LetterSent', data: { email: 'g***@hanbit.example', language: 'ko' } });
    }),
  );

  it(
    'that is not taken yet holds up no other letter',
    scene(async (stage) => {
      stage.ports.mailServer = (mail) => (isReminder(mail) ? away() : taking());
      const membership = await stage.begin();
      await verifyEmail(membership);
      await stage.passDays(8);
      const { sequence: challenge } = await replacePrimaryContact(membership);
      await until(() => stage.ports.letterSubjects.at(-1) === `verification ${challenge}/0 en`);
      await stage.happened('VerificationEmailSent', 2);
      expect(stage.ports.eventTypes).not.toContain('LetterSent');
      stage.ports.mailServer = taking;
      await stage.sleep('10 minutes');
      await stage.atRest(membership);
      expect(stage.ports.letterSubjects.slice(2)).toEqual(['agreement-reminder 1 ko']);
      expect(stage.ports.eventTypes.at(-1)).toBe('LetterSent');
    }),
  );

  it(
    'that nobody wants any more is not written',
    onRealTime(async (stage) => {
      const membership = await stage.begin();
      stage.ports.mailServer = away;
      await suspendMembership(membership);
      await until(() => stage.ports.mailsTried > 1);
      await reinstateMembership(membership);
      stage.ports.mailServer = taking;
      await stage.happened('LetterSent');
      await stage.atRest(membership);
      expect(stage.ports.letterSubjects).toEqual(['verification 4/0 ko', 'account-reinstated ko']);
      expect(stage.ports.events.filter(({ type }) => type.startsWith('Letter'))).toMatchObject([{ data: { kind: 'account-reinstated' } }]);
    }),
  );
});
