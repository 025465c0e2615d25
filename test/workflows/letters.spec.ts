import { timeSkipping } from '../support/engine.js';
import { from, people, rejectVetting, send, verifyEmail } from '../support/membership.js';
import { onStage, type LiveMembership, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);
const enroller = 'global-administrator@hanbit.example';
const second = 'second@hanbit.example';
const told = ({ ports }: Stage, kind: string) => ports.mails.filter(({ subject }) => subject.startsWith(kind)).map(({ to }) => to);

/** A second administrator, let in before the review. */
async function letIn(membership: LiveMembership): Promise<void> {
  await send(membership, 'requestToJoin', { email: second, language: 'en' }, from('partner', { objectId: people.member }));
  await send(
    membership,
    'answerJoinRequest',
    { objectId: people.member, answer: 'accept', roles: ['account-admin'] },
    from('partner', { objectId: people.enroller }),
  );
}

describe('a letter to two administrators', () => {
  it(
    'goes to both in one activity, comes back as one turn, and goes to both again on support’s word',
    scene(async (stage) => {
      const membership = await stage.begin();
      await letIn(membership);
      await verifyEmail(membership);
      await stage.atRest(membership);
      await rejectVetting(membership);
      await stage.written('vetting-rejected', 2);
      await stage.atRest(membership);
      expect(told(stage, 'vetting-rejected')).toEqual([enroller, second]);
      const answers = stage.ports.events.filter(
        ({ type, data }) => type === 'LetterSent' && 'kind' in data && data.kind === 'vetting-rejected',
      );
      expect(new Set(answers.map(({ causationId }) => causationId)).size).toBe(1);
      expect(answers).toMatchObject([
        { data: { reader: 'administrator', email: 'g***@hanbit.example', language: 'ko' } },
        { data: { reader: 'administrator', email: 's***@hanbit.example', language: 'en' } },
      ]);
      const { sequence } = stage.ports.events.find(({ type }) => type === 'VettingRejected')!;
      await send(membership, 'resendLetter', { letter: `vetting-rejected/${sequence}` }, from('support'));
      await stage.written('vetting-rejected', 4);
      expect(told(stage, 'vetting-rejected')).toEqual([enroller, second, enroller, second]);
    }),
  );

  it(
    'that comes back from one of them is told to the other',
    scene(async (stage) => {
      const membership = await stage.begin();
      await letIn(membership);
      await verifyEmail(membership);
      await stage.atRest(membership);
      stage.ports.mailServer = async ({ to }) => (to === enroller ? { accepted: false, smtpStatus: 550 } : { accepted: true });
      await rejectVetting(membership);
      await stage.written('letter-bounced');
      await stage.atRest(membership);
      expect(told(stage, 'letter-bounced')).toEqual([second]);
    }),
  );

  it(
    'does not wait for the mailbox of one whose server does not answer, and writes nobody twice',
    scene(async (stage) => {
      const membership = await stage.begin();
      await letIn(membership);
      await verifyEmail(membership);
      await stage.atRest(membership);
      let isAway = true;
      stage.ports.mailServer = ({ to }) =>
        to === enroller && isAway ? Promise.reject(new Error('greylisted')) : Promise.resolve({ accepted: true });
      await rejectVetting(membership);
      await stage.written('vetting-rejected');
      await stage.sleep('3 hours');
      expect(told(stage, 'vetting-rejected')).toEqual([second]);
      isAway = false;
      await stage.sleep('10 minutes');
      await stage.written('vetting-rejected', 2);
      expect(told(stage, 'vetting-rejected')).toEqual([second, enroller]);
    }),
  );
});
