import type { MembershipState } from '../../events/membership.js';
import { waitingOn } from '../../events/waiting-on.js';
import { mailOf } from '../../workflows/decisions/receipt.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { commandOf, given, on, recordAfter, type Happened } from '../support/given-when-then.js';
import { email, from, requestData } from '../support/membership.js';
import { asked, emailDeadline, emailReminders, happened, newContact, vettingDeadline } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { primaryContact } = requestData('0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11').legalProfile;
const requested = states['new contact asked while active'];
const challenge = requested.length;
const bySupport = { by: from('support') };
const stateAfter = (events: readonly Happened[]): MembershipState => recordAfter(events).state;
const name = (contact: typeof primaryContact | typeof newContact) =>
  ({ type: 'replacePrimaryContact', data: { primaryContact: contact } }) as const;
const wait = (events: readonly Happened[]) => waitingOn(stateAfter(events)).find(({ step }) => step === 'email-verification');
const askedNew = (occasion: 'contact-replaced' | 'resend' | 'reopened' = 'contact-replaced') =>
  asked({ occasion, email: newContact.email, language: newContact.language });

describe('a member that names another contact', () => {
  it('asks the new one and keeps the present one until then', () => {
    given(...states.active)
      .when(name(newContact))
      .then(happened.contactChangeRequested, askedNew());
    const state = stateAfter(requested);
    expect(state.legalProfile!.primaryContact.email).toBe(email);
    expect(state.emailVerification).toMatchObject({ email: newContact.email, outcome: 'asked', standing: { email, outcome: 'verified' } });
    expect(wait(requested)).toMatchObject({ owner: 'contact', deadline: emailDeadline, then: 'lapseContactChange' });
    expect(mailOf(commandOf(challenge), state)).toEqual({ mailAsked: true });
  });
  it('has the new one as its contact once the address is verified, and that is reviewed', () => {
    given(...requested)
      .when({ type: 'verifyEmail', data: { challenge, proof: { kind: 'code', matches: true } } }, { by: from('contact') })
      .then(
        happened.verified('code', challenge, newContact.email),
        happened.contactChanged,
        happened.vettingOpened(2, vettingDeadline, ['primaryContact']),
      );
    expect(stateAfter(states['contact changed while active'])).toMatchObject({
      account: { status: 'active' },
      legalProfile: { primaryContact: newContact },
      profileBefore: { primaryContact },
    });
  });
  it('keeps the contact it had where nobody answers in time, and its administrators are told', () => {
    const reminded = emailReminders.map((at) => on(at, happened.remindedOfNewContact(challenge)));
    given(...requested, ...reminded)
      .whenNobodyActsUntil(emailDeadline)
      .then(happened.contactChangeLapsed());
    const lapsed = stateAfter(states['contact change lapsed']);
    expect(lapsed).toMatchObject({
      account: { status: 'active' },
      legalProfile: { primaryContact },
      emailVerification: { email, outcome: 'verified' },
    });
    expect(lapsed).not.toHaveProperty('contactChange');
    expect(owedMails(lapsed)).toContainEqual(
      expect.objectContaining({ kind: 'contact-change-lapsed', facts: { person: 'a***@hanbit.example' } }),
    );
  });
  it.each([
    ['denied', happened.denied('not-enrolled', challenge)],
    ['bounced', { type: 'VerificationEmailBounced', data: { challenge, smtpStatus: 550 } }],
    ['out of codes', happened.codeRefused(0, challenge)],
  ] as readonly (readonly [string, Happened])[])('ends nothing when the new one is %s', (_, failure) => {
    const failed = [...requested, failure];
    expect(wait(failed)).toMatchObject({ owner: 'partner', deadline: emailDeadline, then: 'lapseContactChange' });
    expect(owedMails(stateAfter(failed)).map(({ kind }) => kind)).toContain('contact-unverified');
    given(...failed, on('2026-03-09T09:00:00.000Z', happened.warned('email-verification', emailDeadline)))
      .whenNobodyActsUntil(emailDeadline)
      .then(happened.contactChangeLapsed());
  });
  it('takes the change back by naming the present one', () =>
    given(...requested)
      .when(name(primaryContact))
      .then(happened.contactChangeLapsed('taken-back')));
  it('says nothing new by naming the present one, or the asked one twice', () => {
    given(...states.active)
      .when(name(primaryContact))
      .thenRefused('contact-unchanged');
    given(...requested)
      .when(name(newContact))
      .thenRefused('contact-unchanged');
  });
  it('is reviewed for another change without waiting for the new contact', () =>
    given(...requested)
      .when({ type: 'correctLegalProfile', data: { legalName: 'Hanbit Tech' } })
      .then(
        happened.corrected({ legalName: 'Hanbit Tech', before: { legalName: '한빛 소프트웨어' } }),
        happened.vettingOpened(2, vettingDeadline, ['legalName']),
      ));
  it('has time again after it was held', () => {
    const held = [...requested, happened.suspended('by-support', '2026-05-03T09:00:00.000Z')];
    expect(wait(held)).toBeUndefined();
    const back = [...held, on('2026-03-20T09:00:00.000Z', happened.reinstated('2026-04-03T09:00:00.000Z'))];
    expect(wait(back)).toMatchObject({ owner: 'contact', deadline: '2026-04-03T09:00:00.000Z', then: 'lapseContactChange' });
  });
});

describe('support, where a member changes its contact', () => {
  it('only proposes another contact', () =>
    given(...states.active)
      .when(name(newContact), bySupport)
      .then(happened.proposed('replacePrimaryContact', { primaryContact: newContact })));
  it('gives more time, and has a contact who said No asked anew', () => {
    given(...requested)
      .when({ type: 'extendDeadline', data: { step: 'email-verification', days: 7 } }, bySupport)
      .then(happened.extended('email-verification', emailDeadline, '2026-03-18T09:00:00.000Z'));
    given(...states['new contact denied while active'])
      .when({ type: 'reopenStep', data: { step: 'email-verification' } }, bySupport)
      .then(happened.reopened('email-verification', 'denied'), askedNew('reopened'));
  });
  it('asks no contact anew who stands', () =>
    given(...states.active)
      .when({ type: 'reopenStep', data: { step: 'email-verification' } }, bySupport)
      .thenRefused('membership-active'));
});
