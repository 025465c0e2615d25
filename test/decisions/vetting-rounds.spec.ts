import type { MembershipState } from '../../events/membership.js';
import { vettingStanding } from '../../events/vetting-standing.js';
import { waitingOn } from '../../events/waiting-on.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { takeTurn } from '../../workflows/decisions/turn.js';
import { given, on, recordAfter, type Happened } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import {
  claimEnd,
  comment,
  documentDeadline,
  happened,
  mendingDeadline,
  uploadedDocument,
  vettingDeadline,
} from '../support/sample-events.js';
import { states } from '../support/states.js';

const bySupport = { by: from('support') };
const reviewer = { ...from('support'), actor: { kind: 'support', id: 'issuer|service' } } as const;
const approver = { ...from('support'), actor: { kind: 'support', id: 'issuer|approver', isApprover: true } } as const;
const resubmit = { type: 'resubmitVetting', data: {} } as const;
const appeal = { type: 'appealVetting', data: { comment } } as const;
const reject = { type: 'rejectVetting', data: { rejection: 'company-not-found' } } as const;
const authorize = { type: 'authorizeVetting', data: undefined } as const;
const upload = { type: 'uploadDocument', data: uploadedDocument } as const;
const ask = (document: 'business-registration' | 'domain-invoice' = 'business-registration') =>
  ({ type: 'requestDocument', data: { document } }) as const;
const stateAfter = (events: readonly Happened[]): MembershipState => recordAfter(events).state;
const vettingWait = (events: readonly Happened[]) => waitingOn(stateAfter(events)).find(({ step }) => step === 'vetting');

describe('a rejected company', () => {
  it('is told how often it may ask for another look', () => {
    given(...states['domain the same'])
      .when(reject, bySupport)
      .then(happened.rejected);
    expect(vettingWait(states.rejected)).toMatchObject({ owner: 'partner', then: 'suspendAccount', attemptsLeft: 2 });
  });
  it('asks again once it has mended what was found, and support is waited for with new days', () => {
    given(...states.rejected)
      .when(resubmit)
      .then(happened.resubmitted());
    expect(vettingWait(states.resubmitted)).toMatchObject({ owner: 'support', deadline: vettingDeadline, then: 'escalateVetting' });
  });
  it('may say what it mended, or why the rejection is wrong', () => {
    given(...states.rejected)
      .when({ type: 'resubmitVetting', data: { comment } })
      .then(happened.resubmitted(1, comment));
    given(...states.rejected)
      .when(appeal)
      .then(happened.appealed());
    expect(stateAfter(states.appealed).vetting!.current.comment).toBe(comment);
  });
  it('is rejected again with one attempt fewer', () =>
    given(...states.resubmitted)
      .when(reject, bySupport)
      .then(happened.rejectedAgain));
  it('has no attempt left after two, and is told until when support can still help', () => {
    given(...states['rejected, no attempts left'])
      .when(appeal)
      .thenRefused('no-attempts-left', { deadline: mendingDeadline });
    given(...states['rejected, no attempts left'])
      .when(authorize, bySupport)
      .then(happened.authorized());
  });
  it('gets no attempt back by replacing its contact, but by beginning again', () => {
    expect(stateAfter([...states['rejected, no attempts left'], happened.contactReplaced]).vetting!.attempts).toBe(2);
    expect(stateAfter([...states['rejected, no attempts left'], happened.withdrawn, ...states.requested]).vetting!.attempts).toBe(0);
  });
  it('keeps the last result in sight while another look is taken', () => {
    const { current, lastFinalized } = stateAfter(states.resubmitted).vetting!;
    expect(current).not.toHaveProperty('rejection');
    expect(lastFinalized).toMatchObject({ round: 1, status: 'rejected', rejection: 'company-not-found' });
  });
});

describe('a document', () => {
  it('is asked for, and the company is waited for', () => {
    given(...states['domain the same'])
      .when(ask(), bySupport)
      .then(happened.documentRequested);
    expect(vettingWait(states['document requested'])).toMatchObject({
      owner: 'partner',
      deadline: documentDeadline,
      then: 'resumeVetting',
      document: 'business-registration',
    });
  });
  it('is asked for one at a time', () =>
    given(...states['document requested'])
      .when(ask('domain-invoice'), bySupport)
      .thenRefused('document-already-requested', { document: 'business-registration', deadline: documentDeadline }));
  it('hands the review back to support when it comes', () => {
    given(...states['document requested'])
      .when(upload)
      .then(happened.documentReceived({ deadline: vettingDeadline }));
    expect(vettingWait(states['document received'])).toMatchObject({ owner: 'support', deadline: vettingDeadline });
  });
  it('is not waited for for ever: the review goes on without it, and nobody is rejected by a clock', () =>
    given(...states['document requested'], on(vettingDeadline, happened.remindedOfAgreement))
      .whenNobodyActsUntil(documentDeadline)
      .then(happened.warned('vetting', documentDeadline), happened.vettingResumed('2026-03-25T09:00:00.000Z')));
  it('is taken while a rejection stands, and does not by itself ask for another look', () => {
    given(...states.rejected)
      .when(upload)
      .then(happened.documentReceived());
    expect(vettingWait(states['document uploaded after rejection'])).toMatchObject({ owner: 'partner', deadline: mendingDeadline });
  });
  it('is not taken while nothing is asked for', () =>
    given(...states['domain the same'])
      .when(upload)
      .thenRefused('document-not-awaited', { status: 'pending' }));
  it('changes nothing when it is sent twice, even after the review went on', () =>
    given(...states['document received'])
      .when(upload)
      .thenNothingHappens());
  it('is received once, however often it is sent', () => {
    const record = recordAfter(states['document received']);
    const { receipt } = takeTurn(record, { ...upload, metadata: from('partner', { commandId: 'again' }) }, '2026-03-20T09:00:00.000Z');
    expect(receipt.receivedAt).toBe(record.state.vetting!.documents[0]!.at);
  });
  it('is refused when it is too large', () =>
    given(...states.rejected)
      .when({ type: 'uploadDocument', data: { ...uploadedDocument, size: 10_485_761 } })
      .thenRefused('document-too-large', { megabytes: 10 }));
  it('is refused when there are ten already', () => {
    const ten = Array.from({ length: 10 }, (_, index) => happened.documentReceived({ hash: String(index).padStart(64, '0') }));
    given(...states.rejected, ...ten)
      .when(upload)
      .thenRefused('too-many-documents', { documents: 10 });
  });
});

describe('a review in the queue', () => {
  it('is taken by one reviewer for a day', () =>
    given(...states['domain the same'])
      .when({ type: 'claimReview', data: undefined }, bySupport)
      .then(happened.claimed()));
  it('is decided by nobody else, until it is given back', () => {
    for (const command of [authorize, reject, ask()])
      given(...states['review claimed'])
        .when(command, bySupport)
        .thenRefused('review-claimed', { deadline: claimEnd });
    given(...states['review claimed'], happened.released('given-back'))
      .when(authorize, bySupport)
      .then(happened.authorized());
  });
  it('is decided by its reviewer, and by a support approver', () => {
    given(...states['review claimed'])
      .when(authorize, { by: reviewer })
      .then(happened.authorized());
    given(...states['review claimed'])
      .when(authorize, { by: approver })
      .then(happened.authorized());
  });
  it('is claimed for another day by whoever has it', () =>
    given(...states['review claimed'])
      .when({ type: 'claimReview', data: undefined }, { by: reviewer, at: '2026-03-04T21:00:00.000Z' })
      .then(happened.claimed('2026-03-05T21:00:00.000Z')));
  it('is given back by its reviewer or taken over by an approver', () => {
    given(...states['review claimed'])
      .when({ type: 'claimReview', data: undefined }, { by: reviewer })
      .thenNothingHappens();
    given(...states['review claimed'])
      .when({ type: 'releaseReview', data: undefined }, { by: reviewer })
      .then(happened.released('given-back'));
    given(...states['review claimed'])
      .when({ type: 'claimReview', data: undefined }, { by: approver })
      .then(happened.claimed());
  });
  it('is free again by itself after a day', () =>
    given(...states['review claimed'])
      .whenNobodyActsUntil(claimEnd)
      .then(happened.released('lapsed')));
});

describe('where vetting stands', () => {
  it.each([
    ['requested', 'pending', 'email-ownership'],
    ['e-mail verified', 'pending', 'email-domain'],
    ['domain another', 'pending', 'email-domain'],
    ['domain the same', 'pending', 'business'],
    ['document requested', 'pending', 'business'],
    ['review escalated', 'pending', 'decision'],
    ['rejected', 'rejected', 'business'],
    ['resubmitted', 'pending', 'business'],
    ['authorised', 'authorized', 'decision'],
    ['contact replaced under review', 'pending', 'email-ownership'],
    ['withdrawn', 'none', 'none'],
  ] as const)('%s: %s, at %s', (name, status, subStatus) =>
    expect(vettingStanding(stateAfter(states[name]))).toEqual({ status, subStatus }),
  );
});

describe('letters of a review', () => {
  const owed = (events: readonly Happened[]) => owedMails(stateAfter(events)).map(({ kind, facts }) => ({ kind, facts }));
  it('say why it was rejected, what helps and how often one may ask again', () =>
    expect(owed(states.rejected)).toEqual([
      {
        kind: 'vetting-rejected',
        facts: expect.objectContaining({
          rejection: 'company-not-found',
          documents: 'company-not-found',
          attemptsLeft: 2,
          deadline: mendingDeadline,
        }),
      },
    ]));
  it('ask for a document, and give a receipt for it', () => {
    expect(owed(states['document requested'])).toMatchObject([
      { kind: 'document-requested', facts: { document: 'business-registration' } },
    ]);
    expect(owed(states['document received'])).toMatchObject([{ kind: 'document-received', facts: { hash: uploadedDocument.hash } }]);
  });
  it('tell the company that it is authorised while other steps are open; a member is welcomed instead', () => {
    expect(owed(states.authorised)).toMatchObject([{ kind: 'vetting-authorized' }]);
    expect(owed(states.active)).toMatchObject([{ kind: 'membership-active', facts: { partnerId: 'RJG4-TWHF-4RJW-T' } }]);
  });
});
