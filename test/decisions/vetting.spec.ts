import { waitingOn } from '../../events/waiting-on.js';
import { given, on, recordAfter } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { asked, escalatedDeadline, happened, newContact, offered, request, vettingDeadline } from '../support/sample-events.js';
import { states } from '../support/states.js';

const bySupport = { by: from('support') };
const authorizeVetting = { type: 'authorizeVetting', data: undefined } as const;
const rejectVetting = (rejection: 'company-not-found' | 'domain-not-owned' = 'company-not-found') =>
  ({ type: 'rejectVetting', data: { rejection } }) as const;
const askedNewContact = asked({ occasion: 'contact-replaced', email: newContact.email, language: 'en' });
const verifyNewContact = { type: 'verifyEmail', data: { challenge: 10, proof: { kind: 'code', matches: true } } } as const;

describe('deciding a review', () => {
  it('is refused before the address is verified', () =>
    given(...states.requested)
      .when(authorizeVetting, bySupport)
      .thenRefused('vetting-not-open'));
  it('authorises the company', () =>
    given(...states['domain the same'])
      .when(authorizeVetting, bySupport)
      .then(happened.authorized()));
  it('authorises it even when the domains differ: that is for support to judge', () =>
    given(...states['domain another'])
      .when(authorizeVetting, bySupport)
      .then(happened.authorized()));
  it('does nothing when it is authorised twice', () => {
    given(...states.authorised)
      .when(authorizeVetting, bySupport)
      .thenNothingHappens();
    given(...states.active)
      .when(authorizeVetting, bySupport)
      .thenNothingHappens();
  });
  it('rejects it for a reason, with thirty days to mend it', () =>
    given(...states['domain the same'])
      .when(rejectVetting(), bySupport)
      .then(happened.rejected));
  it('does nothing when it is rejected twice for one reason', () =>
    given(...states.rejected)
      .when(rejectVetting(), bySupport)
      .thenNothingHappens());
  it('is refused for another reason: the company has been told the first', () =>
    given(...states.rejected)
      .when(rejectVetting('domain-not-owned'), bySupport)
      .thenRefused('vetting-already-decided', { status: 'rejected' }));
  it('may take a rejection back', () =>
    given(...states.rejected)
      .when(authorizeVetting, bySupport)
      .then(happened.authorized()));
  it('may not take an authorisation back', () =>
    given(...states.authorised)
      .when(rejectVetting(), bySupport)
      .thenRefused('vetting-already-decided', { status: 'authorized' }));
  it('is refused on a company whose contact was replaced since', () =>
    given(...states['contact replaced, all else done'])
      .when(authorizeVetting, bySupport)
      .thenRefused('vetting-not-open'));
});

describe('a review that takes too long', () => {
  it('goes one level up after five business days, and again after five more', () => {
    given(...states['domain the same'])
      .whenNobodyActsUntil(vettingDeadline)
      .then(happened.escalated(1, escalatedDeadline), happened.remindedOfAgreement);
    given(...states['review escalated'])
      .whenNobodyActsUntil(escalatedDeadline)
      .then(happened.escalated(2, '2026-03-25T09:00:00.000Z'));
  });
  it('can still be decided by support', () =>
    given(...states['review escalated'])
      .when(authorizeVetting, { ...bySupport, at: '2026-03-12T09:00:00.000Z' })
      .then(happened.authorized()));
  it('has five business days of the company’s own country', () => {
    const beforeChuseok = '2026-09-21T09:00:00.000Z';
    const askedThen = [
      ...request,
      asked({ deadline: '2026-09-28T09:00:00.000Z', remindersOn: [] }),
      offered({ deadline: '2026-10-21T09:00:00.000Z', remindersOn: [] }),
    ];
    given(...askedThen.map((event) => on(beforeChuseok, event)))
      .when({ type: 'verifyEmail', data: { challenge: 4, proof: { kind: 'code', matches: true } } }, { at: beforeChuseok })
      .then(happened.verified(), happened.vettingOpened(1, '2026-09-30T09:00:00.000Z'));
  });
});

describe('a new round', () => {
  it('opens when the new contact is verified', () =>
    given(...states['contact replaced under review'])
      .when(verifyNewContact, { by: from('contact') })
      .then(happened.verified('code', 10, newContact.email), happened.vettingOpened(2, vettingDeadline, ['primaryContact'])));
  it('lifts the rejection that the company mends by naming another contact', () =>
    expect(waitingOn(recordAfter([...states.rejected, happened.contactReplaced, askedNewContact]).state).map(({ then }) => then)).toEqual([
      'expireAccount',
      'expireAccount',
    ]));
  it('counts on after the request was begun again', () =>
    given(...states['domain the same'], happened.withdrawn, ...states.requested)
      .when({ type: 'verifyEmail', data: { challenge: 13, proof: { kind: 'code', matches: true } } }, { by: from('contact') })
      .then(happened.verified('code', 13), happened.vettingOpened(2)));
});
