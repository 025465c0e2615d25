import { bySupport, given, on, recordAfter, type Happened } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import {
  agreementDeadline,
  asked,
  emailDeadline,
  escalatedDeadline,
  happened,
  offered,
  vettingDeadline,
} from '../support/sample-events.js';
import { member, noMember, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';
import { owedMails } from '../../workflows/decisions/letters.js';

const by = { ...from('support'), reason: 'customer-asked' };
const extend = (
  step: 'email-verification' | 'vetting' | 'agreement-acceptance' | 'suspension',
  more: { days: number } | { until: string },
) => ({ type: 'extendDeadline', data: { step, ...more } }) as const;
const later = '2026-03-18T09:00:00.000Z';

describe('extending a deadline', () => {
  it('gives an open step more time, and says what stood before', () =>
    given(...states.requested)
      .when(extend('email-verification', { days: 7 }), { by })
      .then(happened.extended('email-verification', emailDeadline, later)));
  it('takes an instant as well, and keeps the note', () =>
    given(...states.requested)
      .when({ type: 'extendDeadline', data: { step: 'agreement-acceptance', until: '2026-05-01T09:00:00.000Z', note: 'on leave' } }, { by })
      .then({
        type: 'DeadlineExtended',
        data: { step: 'agreement-acceptance', before: agreementDeadline, after: '2026-05-01T09:00:00.000Z', note: 'on leave' },
      }));
  it('moves the end of the request with it', () =>
    given(...states.requested, happened.extended('email-verification', emailDeadline, later))
      .whenNobodyActsUntil(emailDeadline)
      .then(happened.remindedOfEmail, happened.remindedOfAgreement));
  it('keeps the longer time when a new mail is asked for', () =>
    given(...states.requested, happened.extended('email-verification', emailDeadline, later))
      .when({ type: 'resendVerificationEmail', data: {} })
      .then(asked({ occasion: 'resend', deadline: later })));
  it('gives what is suspended longer to be reinstated', () =>
    given(...states.suspended)
      .when(extend('suspension', { until: '2026-06-20T09:00:00.000Z' }), { by, at: '2026-04-04T09:00:00.000Z' })
      .then(happened.extended('suspension', '2026-06-02T09:00:00.000Z', '2026-06-20T09:00:00.000Z')));
  it('changes nothing when the deadline is that already', () =>
    given(...states.requested)
      .when(extend('email-verification', { until: emailDeadline }), { by })
      .thenNothingHappens());
  it.each(['2026-03-10T09:00:00.000Z', '2026-06-02T09:00:00.001Z', 'soon'])(
    'goes neither back nor farther than ninety days from today: %s',
    (until) =>
      given(...states.requested)
        .when(extend('email-verification', { until }), { by })
        .thenRefused('deadline-out-of-range', { earliest: emailDeadline, latest: '2026-06-02T09:00:00.000Z' }),
  );
  it('is refused for a step that nobody waits at', () =>
    given(...states.requested)
      .when(extend('vetting', { days: 1 }), { by })
      .thenRefused('step-not-open', { step: 'vetting' }));
});

describe('escalating by hand', () => {
  it('takes the review to the next level now, with new time', () =>
    given(...states['domain the same'])
      .when({ type: 'escalateReview', data: { note: 'a bank asks' } }, { by })
      .then({
        type: 'VettingEscalated',
        data: { round: 1, level: 1, deadline: vettingDeadline, before: { level: 0, deadline: vettingDeadline }, note: 'a bank asks' },
      }));
  it('goes on from where lateness has brought it', () =>
    given(...states['review escalated'])
      .when({ type: 'escalateReview', data: {} }, { by, at: vettingDeadline })
      .then({
        type: 'VettingEscalated',
        data: { round: 1, level: 2, deadline: escalatedDeadline, before: { level: 1, deadline: escalatedDeadline } },
      }));
});

describe('reopening a step', () => {
  const reopen = (step: 'email-verification' | 'vetting' | 'agreement-acceptance') => ({ type: 'reopenStep', data: { step } }) as const;
  it('asks the contact anew and lets the review stand', () =>
    given(...states['domain the same'])
      .when(reopen('email-verification'), { by })
      .then(happened.reopened('email-verification', 'verified'), asked({ occasion: 'reopened' })));
  it('helps a contact who said No by mistake', () =>
    given(...states['enrolment denied'])
      .when(reopen('email-verification'), { by })
      .then(happened.reopened('email-verification', 'denied'), asked({ occasion: 'reopened' })));
  it('offers the agreement anew, whose acceptance no longer counts', () =>
    given(...states['signed, under review'])
      .when(reopen('agreement-acceptance'), { by })
      .then(happened.reopened('agreement-acceptance', 'accepted'), offered()));
  it('opens a new round of a decided review', () =>
    given(...states.authorised)
      .when(reopen('vetting'), { by })
      .then(happened.reopened('vetting', 'authorized'), happened.vettingOpened(2)));
  it('activates nobody before the address is verified again', () =>
    given(...states['e-mail asked anew'], happened.accepted)
      .when({ type: 'authorizeVetting', data: undefined }, { by })
      .then(happened.authorized()));
  it('is refused where nothing was answered', () =>
    given(...states.requested)
      .when(reopen('agreement-acceptance'), { by })
      .thenRefused('step-not-answered', { step: 'agreement-acceptance' }));
});

describe('a waiver', () => {
  const end = '2026-04-01T09:00:00.000Z';
  it('that ends while the company is on its way in opens a new review', () =>
    given(...states['review waived for a time'], happened.extended('agreement-acceptance', agreementDeadline, '2026-05-01T09:00:00.000Z'))
      .whenNobodyActsUntil(end)
      .then(happened.remindedOfAgreement, happened.waiverEnded, happened.vettingOpened(2, '2026-04-08T09:00:00.000Z')));
  it('that ends for a member holds the membership until support has looked', () =>
    given(...states['active by a waiver for a time'])
      .whenNobodyActsUntil(end)
      .then(
        happened.waiverEnded,
        happened.suspended('waiver-ended', '2026-05-31T09:00:00.000Z'),
        told(noMember('suspended'), { since: end, before: member }),
      ));
  it('says on whom it waits: support, until it ends', () => {
    const { state } = recordAfter(states['review waived for a time']);
    expect(state.waivers).toEqual({ vetting: { since: '2026-03-04T09:00:00.000Z', until: end, reason: 'customer-asked' } });
  });
  it('does not outlive the contact it was given for', () =>
    given(...states['review waived'], happened.contactReplaced, asked({ occasion: 'contact-replaced' }), happened.accepted)
      .when({ type: 'verifyEmail', data: { challenge: 11, proof: { kind: 'code', matches: true } } }, { by: from('contact') })
      .then(happened.verified('code', 11), happened.vettingOpened(2, vettingDeadline, ['primaryContact'])));
  it('does not outlive the company details it was given for', () =>
    given(...states['review waived'], happened.accepted)
      .when({ type: 'correctLegalProfile', data: { legalName: '한빛 주식회사' } }, { by: from('partner') })
      .then(happened.corrected({ legalName: '한빛 주식회사' }), happened.vettingOpened(2, vettingDeadline, ['legalName'])));
});

describe('what the company is told', () => {
  const lettersAfter = (...events: readonly Happened[]) =>
    owedMails(recordAfter(events).state).filter(({ kind }) => kind === 'support-acted');
  it('is what support did and why, once for each time', () => {
    const written = `support-acted/6/${people.enroller}`;
    const done = bySupport(happened.extended('email-verification', emailDeadline, later), 'holiday');
    expect(lettersAfter(...states.requested, done)).toMatchObject([
      {
        id: written,
        to: { email: 'global-administrator@hanbit.example' },
        facts: { action: 'extendDeadline', reason: 'holiday' },
      },
    ]);
    const sent = { type: 'LetterSent', data: { mail: written, kind: 'support-acted' } } as const;
    expect(lettersAfter(...states.requested, done, sent)).toEqual([]);
  });
  it.each([
    ['correctLegalProfile', [...states.requested, bySupport(happened.corrected({ legalName: '한빛 주식회사' }), 'documents-checked')]],
    ['confirmAddress', [...states['address suggested'], bySupport(happened.addressConfirmed('keep'), 'documents-checked')]],
    ['answerJoinRequest', [...states['join requested'], bySupport(happened.joinAccepted, 'documents-checked')]],
    ['answerJoinRequest', [...states['join requested'], bySupport(happened.joinDeclined, 'documents-checked')]],
  ] as const)('is also what it does in the company’s place: %s', (action, events) =>
    expect(lettersAfter(...events)).toMatchObject([{ facts: { action, reason: 'documents-checked' } }]),
  );
  it('is what support added in its own words', () => {
    const closed = bySupport({ type: 'AccountClosed', data: { cause: 'by-support', note: 'Write to us.' } });
    const extended = bySupport({
      type: 'DeadlineExtended',
      data: { step: 'email-verification', before: emailDeadline, after: later, note: 'Take your time.' },
    });
    expect(owedMails(recordAfter([...states.requested, closed]).state)).toMatchObject([{ facts: { note: 'Write to us.' } }]);
    expect(lettersAfter(...states.requested, extended)).toMatchObject([{ facts: { note: 'Take your time.' } }]);
  });
  it('is not what it did itself', () => expect(lettersAfter(...states['contact replaced'], on(later, happened.withdrawn))).toEqual([]));
  it('is in the letter about the end where support closed the account', () =>
    expect(owedMails(recordAfter([...states['domain the same'], bySupport(happened.closed('by-support'), 'holiday')]).state)).toMatchObject(
      [{ kind: 'account-closed', facts: { cause: 'by-support', reason: 'holiday' } }],
    ));
});
