import { timeSkipping } from '../support/engine.js';
import { authorizeVetting, correctLegalProfile, rejectVetting, verifyEmail } from '../support/membership.js';
import { onStage } from '../support/stage.js';

const scene = onStage(timeSkipping);

describe('a profile corrected under review', () => {
  it(
    'is reviewed again at once, about what changed alone; what was found of the rest stands',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      await stage.happened('VettingChecked');
      expect(await correctLegalProfile(membership, { legalName: '한빛 테크' })).toMatchObject({
        waitingOn: [{ step: 'vetting', owner: 'support', then: 'escalateVetting' }, { step: 'agreement-acceptance' }],
      });
      await stage.happened('VettingChecked', 2);
      await authorizeVetting(membership);
      await stage.happened('VettingAuthorized');
      const { events, eventTypes } = stage.ports;
      expect(events.filter(({ type }) => type === 'VettingOpened')).toMatchObject([
        { data: { round: 1 } },
        { data: { round: 2, changed: ['legalName'] } },
      ]);
      const checked = events.flatMap((event) => (event.type === 'VettingChecked' ? [event.data.results.map(({ check }) => check)] : []));
      expect(checked).toEqual([expect.arrayContaining(['email-domain', 'authority']), ['company-name', 'duplicate-company']]);
      expect(eventTypes.filter((type) => type === 'EmailVerificationRequested')).toHaveLength(1);
    }),
  );

  it(
    'has its domain compared again when that is what changed',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      await stage.happened('VettingChecked');
      await correctLegalProfile(membership, { companyDomain: 'hanbit.co.kr' });
      await stage.happened('VettingChecked', 2);
      expect(stage.ports.events.findLast(({ type }) => type === 'VettingChecked')).toMatchObject({
        data: { round: 2, results: expect.arrayContaining([{ check: 'email-domain', outcome: 'failed', codes: ['domain-different'] }]) },
      });
    }),
  );

  it(
    'is not closed for a rejection that it has mended, and is escalated by the deadline of its own round',
    scene(async (stage) => {
      const membership = await stage.begin();
      await verifyEmail(membership);
      await stage.happened('VettingChecked');
      const { waitingOn: rejected } = await rejectVetting(membership);
      await stage.passDays(10);
      const { waitingOn } = await correctLegalProfile(membership, { registrationId: '1234567890' });
      expect(Date.parse(waitingOn.find(({ step }) => step === 'vetting')!.deadline)).toBeLessThan(
        Date.parse(rejected.find(({ step }) => step === 'vetting')!.deadline),
      );
      await stage.pass(waitingOn[0]!.deadline);
      await stage.happened('VettingEscalated');
      expect(stage.ports.eventTypes).not.toContain('AccountClosed');
    }),
  );
});
