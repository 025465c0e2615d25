import { timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { acceptAgreement, authorizeVetting, rejectVetting, replacePrimaryContact, verifyEmail } from '../support/membership.js';
import { onStage, refusalOf } from '../support/stage.js';

const scene = onStage(timeSkipping);

describe('another primary contact', () => {
  it(
    'is asked in the new contact’s language; the agreement and the tenant stand, the review begins anew',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      await acceptAgreement(membership);
      await stage.happened('VettingChecked');
      const { sequence, waitingOn } = await replacePrimaryContact(membership);
      expect(waitingOn).toMatchObject([{ step: 'email-verification', owner: 'contact' }]);
      await until(() => stage.ports.mails.length === 2);
      await stage.atRest(membership);
      expect(stage.ports.mails.at(-1)).toMatchObject({ to: 'accounts@hanbit.example', subject: `verification ${sequence}/0 en` });
      expect(await refusalOf(authorizeVetting(membership))).toBe('vetting-not-open');
      expect(await verifyEmail(membership, sequence)).toMatchObject({ waitingOn: [{ step: 'vetting', owner: 'support' }] });
      await stage.happened('VettingChecked', 2);
      expect(await authorizeVetting(membership)).toMatchObject({ status: 'active' });
      await stage.happened('MembershipActivated');
      const { eventTypes, events } = stage.ports;
      expect(eventTypes.filter((type) => type === 'AgreementOffered' || type === 'TenantLinked')).toHaveLength(2);
      expect(events.filter(({ type }) => type === 'VettingOpened')).toMatchObject([{ data: { round: 1 } }, { data: { round: 2 } }]);
    }),
  );

  it(
    'has seven days of its own, and mends a rejection',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      await rejectVetting(membership);
      await stage.passDays(20);
      await stage.atRest(membership);
      const { waitingOn } = await replacePrimaryContact(membership);
      await stage.atRest(membership);
      const days = (Date.parse(waitingOn[0]!.deadline) - Date.parse(waitingOn[0]!.since)) / 86_400_000;
      expect([waitingOn[0]!.step, days]).toEqual(['email-verification', 7]);
      await stage.pass(waitingOn[0]!.deadline);
      await stage.happened('AccountExpired');
      expect(stage.ports.happenings.at(-1)).toMatchObject({ data: { unfinishedStep: 'email-verification' } });
    }),
  );
});
