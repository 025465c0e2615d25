import { isAgreementCurrent } from '../../events/state/agreement-standing.js';
import { conditionsOf, isReadyToRenew } from '../../events/state/renewal-conditions.js';
import { purchasesOf } from '../../events/state/purchases.js';
import { waitingOn } from '../../events/waiting-on.js';
import { askedAgain } from '../../workflows/decisions/agreement-standing.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { keepPromises } from '../../workflows/decisions/turn.js';
import { given, membershipId, on, recordAfter, today, type Happened } from '../support/given-when-then.js';
import { from, people, requestData } from '../support/membership.js';
import {
  askedLate,
  enforcedFrom,
  happened,
  lateUntil,
  newSigner,
  newText,
  offered,
  reacceptanceReminders,
  remindedOfBlock,
} from '../support/sample-events.js';
import { member, memberBut, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const ask = (agreementVersion = '2026-07', enforceFrom = enforcedFrom) =>
  ({ type: 'askReacceptance', data: { agreementVersion, enforceFrom } }) as const;
const byService = { by: from('service') };
const bySignatory = (at: string) => ({ by: from('partner', { objectId: people.signatory }), at });
const { active } = states;
const asked = states['re-acceptance asked'];
const enforced = states['agreement enforced'];
const stateOf = (events: readonly Happened[]) => recordAfter(events).state;
const purchases = (events: readonly Happened[]) => purchasesOf(stateOf(events)).reasons;
const step = (events: readonly Happened[]) => waitingOn(stateOf(events)).find((each) => each.step === 'agreement-acceptance');
const blocked = memberBut({ reasons: ['agreement-not-accepted'], purchases: 'blocked' });
const sevenWeeksLater = '2026-04-20T00:00:00.000Z';

describe('a newer version is asked of a member', () => {
  it('with a date, reminders before it, and what was accepted left as it is', () => {
    given(...active)
      .when(ask(), byService)
      .then(happened.reacceptanceAsked());
    const { agreementAcceptance: gate } = stateOf(asked);
    expect(gate).toMatchObject({ agreementVersion: '2026-07', acceptedBefore: { agreementVersion: '2026-01', at: today } });
    expect(gate).not.toHaveProperty('accepted');
  });
  it('never without the notice that the text it signed promises, however late the question', () => {
    const atLeast = '2026-06-27T00:00:00.000Z';
    given(...active)
      .when(ask(), { ...byService, at: '2026-05-28T00:00:00.000Z' })
      .then(happened.reacceptanceAsked({ deadline: atLeast, remindersOn: ['2026-06-20T00:00:00.000Z'] }));
  });
  it('once: asking the same again changes nothing, an older or unknown one is refused', () => {
    given(...asked)
      .when(ask(), byService)
      .thenNothingHappens();
    given(...states['agreement accepted again'])
      .when(ask(), byService)
      .thenNothingHappens();
    given(...asked)
      .when(ask('2026-01'), byService)
      .thenRefused('agreement-older', { agreementVersion: '2026-07' });
    given(...active)
      .when(ask('2031-01'), byService)
      .thenRefused('agreement-unknown');
    given(...states.withdrawn)
      .when(ask(), byService)
      .thenRefused('membership-over');
  });
  it('and a company that has not signed yet is offered it in the place of the other', () =>
    given(...states.requested)
      .when(ask(), byService)
      .then(happened.superseded, offered({ agreementVersion: '2026-07' })));
  it('and one that signed on the way in becomes a member with what it signed', () =>
    given(...states['re-acceptance asked on the way in'])
      .when({ type: 'authorizeVetting', data: undefined }, { by: from('support') })
      .then(happened.authorized(), happened.adminAgentGranted, happened.activated, told(member)));
  it('waits for whoever signs, until the date, and blocks nothing before it', () => {
    expect(step(asked)).toEqual({
      step: 'agreement-acceptance',
      owner: 'signatory',
      since: today,
      deadline: enforcedFrom,
      then: 'enforceAgreement',
    });
    expect([purchases(asked), isAgreementCurrent(stateOf(asked))]).toEqual([[], true]);
  });
});

describe('nobody accepts', () => {
  it('and the company is reminded, blocked on the date, and reminded from then on', () => {
    const days = [...reacceptanceReminders, enforcedFrom, remindedOfBlock];
    const { outbox } = days.reduce(keepPromises, recordAfter(asked));
    expect(outbox.map(({ type, data, occurredAt }) => on(occurredAt, { type, data } as Happened))).toEqual([
      ...reacceptanceReminders.map((day) => on(day, happened.reacceptanceReminded())),
      on(enforcedFrom, happened.agreementEnforced()),
      on(enforcedFrom, told(blocked, { since: today, before: member })),
      on(remindedOfBlock, happened.reacceptanceReminded('2026-07-31T00:00:00.000Z')),
    ]);
  });
  it('so that nothing new is bought, while the membership lives and says who must act', () => {
    expect(purchases(enforced)).toEqual(['agreement-not-accepted']);
    expect(isAgreementCurrent(stateOf(enforced))).toBe(false);
    expect(stateOf(enforced).account).toMatchObject({ status: 'active' });
    expect(step(enforced)).toMatchObject({ owner: 'signatory', deadline: remindedOfBlock, then: 'remindOfReacceptance' });
  });
  it('until somebody does, which lifts the block at that very moment', () => {
    given(...enforced)
      .when({ type: 'acceptAgreement', data: newText }, bySignatory('2026-06-15T00:00:00.000Z'))
      .then(happened.newAgreementAccepted, happened.blockLifted, told(member, { since: today, before: blocked }));
    const lifted = states['agreement accepted again'];
    expect([purchases(lifted), step(lifted), isAgreementCurrent(stateOf(lifted))]).toEqual([[], undefined, true]);
    expect(stateOf(lifted).agreementAcceptance).toMatchObject({
      accepted: { agreementVersion: '2026-07' },
      acceptedBefore: { agreementVersion: '2026-01', at: today },
    });
  });
  it('and a still newer version asked meanwhile keeps what is blocked blocked', () => {
    const newer = [...enforced, on(enforcedFrom, happened.reacceptanceAsked({ agreementVersion: '2027-01', supersedes: '2026-07' }))];
    expect([purchases(newer), step(newer)?.then]).toEqual([['agreement-not-accepted'], 'remindOfReacceptance']);
  });
  it('accepting in time blocks nothing ever', () => {
    given(...asked)
      .when({ type: 'acceptAgreement', data: newText }, bySignatory(today))
      .then(happened.newAgreementAccepted);
    const kept = keepPromises(recordAfter([...asked, happened.newAgreementAccepted]), enforcedFrom);
    expect(kept.outbox).toEqual([]);
  });
});

describe('whoever signs', () => {
  it('may decline, which ends nothing: it waits for the company, is blocked from the date, and may still be accepted', () => {
    given(...asked)
      .when({ type: 'declineAgreement', data: { agreementVersion: '2026-07' } }, bySignatory(today))
      .then(happened.reacceptanceDeclined);
    const declined = states['re-acceptance declined'];
    expect(step(declined)).toMatchObject({ owner: 'partner', deadline: enforcedFrom, then: 'enforceAgreement' });
    expect(purchases(states['agreement enforced and declined'])).toEqual(['agreement-not-accepted']);
    given(...declined)
      .when({ type: 'acceptAgreement', data: newText }, bySignatory(today))
      .then(happened.newAgreementAccepted);
  });
  it('may be another person: an administrator hands the signing over, also after a No', () => {
    const handedOver = [...states['re-acceptance declined'], happened.handedOver()];
    const handOver = handedOver.length;
    given(...states['re-acceptance declined'])
      .when({ type: 'handOverSigning', data: { to: newSigner } }, { by: from('partner', { objectId: people.enroller }) })
      .then(happened.handedOver());
    expect(step(handedOver)).toMatchObject({ owner: 'signatory', deadline: enforcedFrom });
    const { legalName } = stateOf(handedOver).legalProfile!;
    given(...handedOver)
      .when({ type: 'acceptAgreement', data: { ...newText, handOver } }, { by: from('partner', { objectId: people.another }) })
      .then({
        type: 'AgreementAccepted',
        data: { ...newText, signatory: { objectId: people.another }, capacity: 'handed-over', legalName },
      });
  });
  it('is named anew by the company where the signatory has left', () =>
    expect(step([...asked, happened.signatoryLeft()])).toMatchObject({
      owner: 'partner',
      deadline: enforcedFrom,
      then: 'enforceAgreement',
    }));
});

describe('an account that is held meanwhile', () => {
  const held = states['suspended with an agreement to accept'];

  it('is not blocked while it is held, and has time after it goes on', () => {
    const reinstated = [...held, on(sevenWeeksLater, happened.reinstated('2026-07-01T00:00:00.000Z'))];
    expect(purchases(held)).toEqual(['suspended']);
    expect(step(reinstated)).toMatchObject({ deadline: '2026-07-01T00:00:00.000Z', then: 'enforceAgreement' });
  });
  it('can be asked while it is held, so that no campaign passes it by', () =>
    given(...states['suspended while active'])
      .when(ask(), byService)
      .then(happened.reacceptanceAsked()));
});

describe('a membership that has lapsed and can still be renewed', () => {
  const { lapsed } = states;
  const askedAfter = states['re-acceptance asked after a lapse'];
  const enforcedAfter = states['agreement enforced after a lapse'];
  const renew = { type: 'renewMembership', data: undefined } as const;
  const byCompany = (at: string) => ({ by: from('partner'), at });
  const { at, deadline, remindersOn, remindAgainOn } = askedLate;

  it('is asked like every member, so that no campaign passes it by', () => {
    given(...lapsed)
      .when(ask('2026-07', deadline), { ...byService, at })
      .then(happened.reacceptanceAsked({ deadline, remindersOn }));
    expect(step(askedAfter)).toMatchObject({ owner: 'signatory', since: at, deadline, then: 'enforceAgreement' });
    given(...states['too late to renew late'])
      .when(ask(), byService)
      .thenRefused('membership-over');
  });
  it('is renewed with what it accepted until the date, and from then on only with the newer version', () => {
    expect(isReadyToRenew(stateOf(askedAfter))).toBe(true);
    expect(conditionsOf(stateOf(enforcedAfter)).filter(({ met }) => !met)).toEqual([
      { name: 'agreement-current', met: false, reason: 'agreement-not-accepted', remedy: 'acceptAgreement' },
    ]);
    given(...enforcedAfter)
      .when(renew, byCompany(deadline))
      .thenRefused('renewal-not-possible', { unmet: 'agreement-current', opensAt: expect.any(String) as string });
    const signed = [...enforcedAfter, on(deadline, happened.newAgreementAccepted)];
    expect(isReadyToRenew(stateOf(signed))).toBe(true);
  });
  it('is reminded until the date, told on it, and reminded from then on until it can be renewed no more', () => {
    const { outbox } = [...remindersOn, deadline, remindAgainOn].reduce(keepPromises, recordAfter(askedAfter));
    expect(outbox.map(({ type, data, occurredAt }) => on(occurredAt, { type, data } as Happened))).toEqual([
      ...remindersOn.map((day) => on(day, happened.reacceptanceReminded())),
      on(deadline, happened.agreementEnforced(remindAgainOn)),
      on(remindAgainOn, happened.reacceptanceReminded('2027-06-30T00:00:00.000Z')),
    ]);
    expect(waitingOn(stateOf([...enforcedAfter, on(lateUntil, happened.renewalExpired)]))).toEqual([]);
  });
  it('is written to, but not that it can buy again: it cannot', () => {
    const kinds = (events: readonly Happened[]) => owedMails(stateOf(events)).map(({ kind }) => kind);
    expect(kinds(askedAfter)).toContain('reacceptance-asked');
    expect(kinds(enforcedAfter)).toContain('agreement-enforced');
    const lifted = [...enforcedAfter, ...[happened.newAgreementAccepted, happened.blockLifted].map((event) => on(deadline, event))];
    expect(kinds(lifted)).not.toContain('agreement-block-lifted');
  });
  it('keeps the date where it was asked before it lapsed', () => {
    const [lapse, ...year] = [...lapsed].reverse();
    const before = [...year.reverse(), on(at, happened.reacceptanceAsked({ deadline, remindersOn })), lapse!];
    expect(step(before)).toMatchObject({ deadline, then: 'enforceAgreement' });
  });
});

it('asks for the same version again where a renewal wants it so', () => {
  const context = { now: today, policy: policyOf('2026-01'), actor: { kind: 'process', id: 'tenure' } } as const;
  const again = happened.reacceptanceAsked({ agreementVersion: '2026-01', ground: 'renewal' });
  expect(askedAgain(enforcedFrom, stateOf(active), context)).toEqual([again]);
  expect(askedAgain(enforcedFrom, stateOf(asked), context)).toEqual([]);
});

describe('the people who can act are written to', () => {
  const letters = (events: readonly Happened[]) => owedMails(stateOf(events)).map(({ kind, to }) => `${kind} ${to.email}`);
  const administrator = 'global-administrator@hanbit.example';
  const named = {
    type: 'UserAdded',
    data: { objectId: people.signatory, roles: ['report-viewer'], email: 'signs@hanbit.example' },
  } as Happened;

  it('when it is asked, before the date, when purchases are blocked, and when they are open again', () => {
    expect(letters(asked)).toContain(`reacceptance-asked ${administrator}`);
    expect(letters([...active, named, happened.reacceptanceAsked()])).toContain('reacceptance-asked signs@hanbit.example');
    expect(letters([...states['re-acceptance handed over'], happened.reacceptanceReminded()])).toContain(
      `reacceptance-reminder ${newSigner.email}`,
    );
    expect(letters(enforced).filter((each) => !each.startsWith('membership-active'))).toEqual([`agreement-enforced ${administrator}`]);
    expect(letters(states['agreement accepted again'])).toContain(`agreement-block-lifted ${administrator}`);
  });
  it('not while the account is held, but once it goes on', () => {
    const held = states['suspended with an agreement to accept'];
    expect(letters(held).join()).not.toContain('reacceptance');
    expect(letters([...held, happened.reinstated('2026-05-01T00:00:00.000Z')])).toContain(`reacceptance-asked ${administrator}`);
  });
});

it('begins with the version that was current when the company asked, and with no older or unknown one', () => {
  const request = (agreementVersion: string) =>
    ({ type: 'requestAccount', data: { ...requestData(membershipId), agreementVersion } }) as const;
  const [first, ...rest] = states.requested;
  const named = { type: 'AccountRequested', data: { ...first!.data, agreementVersion: '2026-07' } } as Happened;
  given()
    .when(request('2026-07'), byService)
    .then(named, ...rest.slice(0, -1), offered({ agreementVersion: '2026-07' }));
  given()
    .when(request('2026-01'), byService)
    .then(...states.requested);
  given().when(request('2031-01'), byService).thenRefused('agreement-unknown', { agreementVersion: '2031-01' });
});
