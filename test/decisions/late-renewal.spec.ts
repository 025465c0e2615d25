import type { EventData } from '../../events/catalogue.js';
import { conditionRemedies, conditionsOf, type RenewalCondition } from '../../events/state/renewal-conditions.js';
import { waitingOn } from '../../events/waiting-on.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { given, on, recordAfter, turnOf, type Ask, type Happened } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { happened, lateUntil, payment, transitionYear } from '../support/sample-events.js';
import { states } from '../support/states.js';

const late = '2027-03-20T09:00:00.000Z';
const year = { ...transitionYear, conditions: [...transitionYear.conditions, 'profile-reviewed', 'paid'] } as const;

/** A company whose next year needs everything that a year can need, and that has lapsed and can renew late. */
const lapsed: readonly Happened[] = [
  ...states.lapsed.map((event) =>
    event.type === 'MembershipActivated'
      ? { ...event, data: { ...event.data, renewal: { ...year, conditions: [...year.conditions] } } }
      : event,
  ),
];
const renamed = [
  on(late, { ...happened.corrected({ legalName: 'Hanbit Partners Ltd' }) }),
  on(late, happened.vettingOpened(2, lateUntil, ['legalName'])),
];
const rejected = [...lapsed, ...renamed, on(late, happened.changeRejected())];
const missed = [...lapsed, on(late, happened.domainAsked(late)), on(late, happened.domainMissed(1, lateUntil))];
const outdated = [...lapsed, ...states['agreement enforced after a lapse'].slice(states.lapsed.length)];

const { agreementVersion, language, hash } = happened.newAgreementAccepted.data as EventData<'AgreementAccepted'>;
const readNewer = { agreementVersion, language, hash };

/** By remedy: where a condition names it, and how it is given; what ends for good begins again by `requestAccount`. */
const remedies: Readonly<Record<Exclude<RenewalCondition['remedy'], 'requestAccount' | undefined>, readonly [readonly Happened[], Ask]>> = {
  resubmitVetting: [rejected, { type: 'resubmitVetting', data: {} }],
  checkDomainNow: [missed, { type: 'checkDomainNow', data: undefined }],
  acceptAgreement: [outdated, { type: 'acceptAgreement', data: readNewer }],
  reviewProfile: [lapsed, { type: 'reviewProfile', data: undefined }],
  payRenewal: [lapsed, { type: 'payRenewal', data: payment }],
};

const stateOf = (events: readonly Happened[]) => recordAfter(events).state;
const beforeItsEnd = '2027-08-31T09:00:00.000Z';
const byWhom = (type: string) =>
  type === 'payRenewal' ? from('service') : from('partner', type === 'acceptAgreement' ? { objectId: people.signatory } : {});
const bySupport = { by: from('support'), at: late };
const stepsOf = (events: readonly Happened[]) => waitingOn(stateOf(events)).map(({ step, owner, then }) => `${step} ${owner} ${then}`);

describe('what can still be renewed late', () => {
  it.each(conditionRemedies.filter((name) => name !== 'requestAccount'))('takes the remedy that its conditions name: %s', (name) => {
    const [events, ask] = remedies[name];
    expect(conditionsOf(stateOf(events)).map(({ remedy }) => remedy)).toContain(name);
    expect(turnOf(recordAfter(events), ask, byWhom(name), name === 'acceptAgreement' ? beforeItsEnd : late)).not.toEqual([]);
  });
  it('is corrected, and what was corrected is reviewed as of a member', () =>
    given(...lapsed)
      .when({ type: 'correctLegalProfile', data: { legalName: 'Hanbit Partners Ltd' } }, { at: late })
      .then(
        happened.corrected({ legalName: 'Hanbit Partners Ltd', before: { legalName: '한빛 소프트웨어' } }),
        expect.objectContaining({ type: 'VettingOpened' }) as never,
      ));
  it('is reviewed by support, which may ask for documents and say Yes or No', () => {
    const asks: readonly Ask[] = [
      { type: 'authorizeVetting', data: undefined },
      { type: 'rejectVetting', data: { rejection: 'company-not-found' } },
      { type: 'requestDocument', data: { document: 'business-registration' } },
      { type: 'claimReview', data: undefined },
      { type: 'escalateReview', data: {} },
    ];
    for (const ask of asks) expect(turnOf(recordAfter([...lapsed, ...renamed]), ask, bySupport.by, late)).not.toEqual([]);
  });
  it('waits for all of it, and a No holds nothing any more: it is to be mended by the last day to renew', () => {
    expect(stepsOf(lapsed)).toEqual(['renewal partner expireRenewal']);
    expect(stepsOf([...lapsed, ...renamed])).toContain('vetting support escalateVetting');
    expect(waitingOn(stateOf(rejected))).toContainEqual(
      expect.objectContaining({ step: 'vetting', owner: 'partner', deadline: lateUntil, then: 'expireRenewal' }),
    );
    expect(stepsOf([...lapsed, on(late, happened.domainAsked(lateUntil))])).toContain('tenant partner missDomainProof');
  });
  it('is told of a No, and until when it can be mended', () => {
    const letter = owedMails(stateOf(rejected)).find(({ kind }) => kind === 'vetting-rejected');
    expect(letter?.facts).toMatchObject({ otherwise: 'lapsed', deadline: lateUntil });
  });
  it('has its domain proved by a find that comes while it has lapsed', () =>
    given(...missed)
      .when({ type: 'recordDomainProof', data: { domain: 'hanbit.example' } }, { at: late })
      .then(happened.domainProved));
  it('expires once, however much of it was waited for', () =>
    given(...rejected)
      .whenNobodyActsUntil(lateUntil)
      .then(happened.warned('vetting', lateUntil), happened.renewalExpired));
  it('gets more time from support, within its bounds', () => {
    const soon = '2027-08-20T09:00:00.000Z';
    const extended = happened.extended('renewal', lateUntil, '2027-09-08T00:00:00.000Z');
    given(...lapsed)
      .when({ type: 'extendDeadline', data: { step: 'renewal', days: 7 } }, { by: from('support'), at: soon })
      .then(extended);
    expect(waitingOn(stateOf([...lapsed, on(soon, extended)]))).toContainEqual(
      expect.objectContaining({ step: 'renewal', deadline: '2027-09-08T00:00:00.000Z', then: 'expireRenewal' }),
    );
  });
});

it.each(['lapsed for good', 'too late to renew late'] as const)('is over for good once it is %s: nothing is mended', (state) => {
  const asks: readonly Ask[] = [
    { type: 'checkDomainNow', data: undefined },
    { type: 'correctLegalProfile', data: { legalName: 'Hanbit Partners Ltd' } },
    { type: 'resubmitVetting', data: {} },
  ];
  for (const ask of asks)
    given(...states[state])
      .when(ask, { at: '2027-10-01T09:00:00.000Z' })
      .thenRefused('membership-over');
});
