import type { MembershipState } from '../../events/membership.js';
import { benefitsOf } from '../../events/state/benefits-in-force.js';
import { underReview } from '../../events/state/profile-before.js';
import { purchasesOf } from '../../events/state/purchases.js';
import { standsVetted } from '../../events/state/standing-review.js';
import { waitingOn } from '../../events/waiting-on.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { bySupport, given, on, recordAfter, type Happened } from '../support/given-when-then.js';
import { from, requestData } from '../support/membership.js';
import { happened, mendingDeadline, vettingDeadline } from '../support/sample-events.js';
import { member, memberBut, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const { legalName, companyDomain } = requestData('0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11').legalProfile;
const support = { by: from('support') };
const stateAfter = (events: readonly Happened[]): MembershipState => recordAfter(events).state;
const review = (events: readonly Happened[]) => waitingOn(stateAfter(events)).find(({ step }) => step === 'vetting');
const correct = (data: Parameters<typeof happened.corrected>[0]) => ({ type: 'correctLegalProfile', data }) as const;
const changed = states['profile changed while active'];
const rejected = states['change rejected while active'];
const notVetted = memberBut({ reasons: ['not-vetted'], purchases: 'blocked' });

describe('a member that changes its profile', () => {
  it('is reviewed for what changed alone, and its last result stands meanwhile', () => {
    given(...states.active)
      .when(correct({ legalName: 'Hanbit Tech' }))
      .then(
        happened.corrected({ legalName: 'Hanbit Tech', before: { legalName } }),
        happened.vettingOpened(2, vettingDeadline, ['legalName']),
      );
    const state = stateAfter(changed);
    expect(state.account!.status).toBe('active');
    expect([standsVetted(state), purchasesOf(state).status]).toEqual([true, 'open']);
    expect(review(changed)).toMatchObject({ owner: 'support', deadline: vettingDeadline, then: 'escalateVetting' });
  });
  it('is seen before and after, however often it corrects itself', () => {
    const twice = [...changed, happened.corrected({ legalName: 'Hanbit', before: { legalName: 'Hanbit Tech' } })];
    expect(underReview(stateAfter(twice))).toEqual([{ part: 'legalName', before: legalName, now: 'Hanbit' }]);
  });
  it('is reviewed for everything that is not as it was judged, and not for what it changed back', () => {
    given(...changed)
      .when(correct({ companyDomain: 'hanbit.co.kr' }))
      .then(
        happened.corrected({ companyDomain: 'hanbit.co.kr', before: { companyDomain } }),
        happened.vettingOpened(3, vettingDeadline, ['legalName', 'companyDomain']),
      );
    const both = [...changed, happened.corrected({ companyDomain: 'hanbit.co.kr', before: { companyDomain } }), happened.vettingOpened(3)];
    given(...both)
      .when(correct({ legalName }))
      .then(
        happened.corrected({ legalName, before: { legalName: 'Hanbit Tech' } }),
        happened.vettingOpened(4, vettingDeadline, ['companyDomain']),
      );
  });
  it('is not reviewed for its security contact or its signatory', () =>
    given(...states.active)
      .when(correct({ signatory: { objectId: '99999999-9999-4999-8999-999999999999' } }))
      .then(happened.corrected({ signatory: { objectId: '99999999-9999-4999-8999-999999999999' } })));
  it('needs no review once it has changed everything back, even after a No', () => {
    const back = happened.corrected({ legalName, before: { legalName: 'Hanbit Tech' } });
    given(...changed)
      .when(correct({ legalName }))
      .then(back, happened.authorizationUpheld);
    given(...rejected)
      .when(correct({ legalName }))
      .then(back, happened.authorizationUpheld, told(member, { before: notVetted }));
    expect(review(states['change taken back while active'])).toBeUndefined();
  });
  it('is authorised for the change, which is then what stands', () => {
    const state = stateAfter(states['change authorised while active']);
    expect([underReview(state), state.legalProfile!.legalName, standsVetted(state)]).toEqual([[], 'Hanbit Tech', true]);
    expect(owedMails(state).map(({ kind }) => kind)).toContain('vetting-authorized');
  });
  it('is reviewed for everything where the last Yes was a waiver', () =>
    given(...states['active by a waiver for a time'])
      .when(correct({ legalName: 'Hanbit Tech' }))
      .then(happened.corrected({ legalName: 'Hanbit Tech', before: { legalName } }), happened.vettingOpened(2)));
});

describe('a change that is rejected', () => {
  it('ends nothing: the member may mend it, and buys nothing until then', () => {
    expect(review(rejected)).toMatchObject({ owner: 'partner', deadline: mendingDeadline, then: 'suspendAccount', attemptsLeft: 2 });
    expect(purchasesOf(stateAfter(rejected))).toEqual({ status: 'blocked', reasons: ['not-vetted'] });
    given(...rejected)
      .when({ type: 'rejectVetting', data: { rejection: 'company-details-differ' } }, support)
      .thenNothingHappens();
  });
  it('is warned of and then suspends the member, whose benefits are held', () => {
    const suspended = stateAfter(states['suspended for a rejected change']);
    expect(purchasesOf(suspended).reasons).toEqual(['suspended']);
    expect(benefitsOf(suspended)).toMatchObject({ status: 'held', reasons: ['suspended'] });
    expect(suspended.account!.suspension).toMatchObject({ from: 'active', cause: 'vetting-rejected' });
  });
  it('is open again for a fortnight at least when the member is reinstated', () => {
    const back = [
      ...states['suspended for a rejected change'],
      on('2026-04-10T09:00:00.000Z', happened.reinstated('2026-04-24T09:00:00.000Z')),
    ];
    expect(review(back)).toMatchObject({ owner: 'partner', deadline: '2026-04-24T09:00:00.000Z', then: 'suspendAccount' });
  });
  it('leaves the next change its own attempts, once there was a Yes', () => {
    expect(stateAfter(states['change appealed while active']).vetting!.attempts).toBe(1);
    expect(stateAfter([...states['change appealed while active'], happened.authorized(2)]).vetting!.attempts).toBe(0);
  });
});

describe('support, where a member is reviewed', () => {
  it('has more time given, a level skipped, or the review waived by two', () => {
    given(...changed)
      .when({ type: 'extendDeadline', data: { step: 'vetting', days: 7 } }, support)
      .then(happened.extended('vetting', vettingDeadline, '2026-03-18T09:00:00.000Z'));
    const waived = stateAfter([...changed, bySupport(happened.waived())]);
    expect([standsVetted(waived), underReview(waived), review([...changed, bySupport(happened.waived())])]).toEqual([true, [], undefined]);
  });
  it('may have the whole company judged anew: until then its last Yes does not count', () => {
    given(...states.active)
      .when({ type: 'reopenStep', data: { step: 'vetting' } }, support)
      .then(happened.reopened('vetting', 'authorized'), happened.vettingOpened(2), told(notVetted, { before: member }));
    expect(standsVetted(stateAfter(states['review reopened while active']))).toBe(false);
  });
});

it('holds what a suspended company has, and gives none to whom is no member', () => {
  expect(benefitsOf(stateAfter(states.active))).toEqual({ status: 'in-force', reasons: [] });
  expect(benefitsOf(stateAfter(states.suspended))).toEqual({ status: 'none', reasons: ['not-a-member-yet'] });
  expect(benefitsOf(stateAfter(states['suspended while active']))).toEqual({
    status: 'held',
    reasons: ['suspended'],
    until: '2026-05-03T09:00:00.000Z',
  });
});
