import { waitingOn } from '../../events/waiting-on.js';
import type { Answer, Proof } from '../../workflows/decisions/email-verification.js';
import { commandOf, given, on, recordAfter, turnOf, type Happened } from '../support/given-when-then.js';
import { email, from } from '../support/membership.js';
import { asked, emailDeadline, emailReminders, happened, newContact, requested } from '../support/sample-events.js';
import { states } from '../support/states.js';

const byContact = { by: from('contact') };
const rightCode: Proof = { kind: 'code', matches: true };
const wrongCode: Proof = { kind: 'code', matches: false };
const browser = (sequence: number): Proof => ({ kind: 'browser', begunBy: commandOf(sequence) });
const verifyEmail = (proof: Proof = rightCode, challenge = 4) => ({ type: 'verifyEmail', data: { challenge, proof } }) as const;
const denyEmail = (proof: Proof = rightCode, answer: 'not-enrolled' | 'not-company-address' = 'not-enrolled') =>
  ({ type: 'denyEmail', data: { challenge: 4, proof, answer } }) as const;
const resend = (answer?: Answer) => ({ type: 'resendVerificationEmail', data: answer ? { answer } : {} }) as const;
const replace = (primaryContact = { firstName: 'Second', lastName: 'Contact', email: newContact.email, language: 'en' as const }) =>
  ({ type: 'replacePrimaryContact', data: { primaryContact } }) as const;

describe('answering Yes to the verification mail', () => {
  it('verifies the address by the typed code and opens the review', () =>
    given(...requested)
      .when(verifyEmail(), byContact)
      .then(happened.verified('code'), happened.vettingOpened()));
  it('verifies it without a code in the browser that asked for the mail', () =>
    given(...requested)
      .when(verifyEmail(browser(4)), byContact)
      .then(happened.verified('browser'), happened.vettingOpened()));
  it('asks any other browser for the code, and counts nothing', () =>
    given(...requested)
      .when(verifyEmail(browser(1)), byContact)
      .thenRefused('code-required'));
  it('does nothing when the link is confirmed twice', () =>
    given(...states['e-mail verified'])
      .when(verifyEmail(), byContact)
      .thenNothingHappens());
  it('does nothing twice even for a browser without the code', () =>
    given(...states['e-mail verified'])
      .when(verifyEmail(browser(1)), byContact)
      .thenNothingHappens());
  it('is refused to the link of a mail that a newer one replaced', () =>
    given(...states['mail resent'])
      .when(verifyEmail(), byContact)
      .thenRefused('link-superseded'));
  it('is refused to the older link even when the newer one has been confirmed', () => {
    const confirmed = given(...states['mail resent'], happened.verified('code', 6), happened.vettingOpened());
    confirmed.when(verifyEmail(), byContact).thenRefused('link-superseded');
    confirmed.when(denyEmail(), byContact).thenRefused('link-superseded');
  });
  it('is open to the newer link', () =>
    given(...states['mail resent'])
      .when(verifyEmail(rightCode, 6), byContact)
      .then(happened.verified('code', 6), happened.vettingOpened()));
  it('is refused to the first contact once another is named', () =>
    given(...states['contact replaced'])
      .when(verifyEmail(), byContact)
      .thenRefused('link-superseded'));
  it('is refused to a link of the request before this one', () =>
    given(...states['begun again'])
      .when(verifyEmail(), byContact)
      .thenRefused('link-superseded'));
  it('is refused after a No', () =>
    given(...states['enrolment denied'])
      .when(verifyEmail(), byContact)
      .thenRefused('email-already-denied'));
  it('is possible although the mail server sent the mail back', () =>
    given(...states['mail bounced'])
      .when(verifyEmail(), byContact)
      .then(happened.verified(), happened.vettingOpened()));
  it('says until when an expired link was good', () =>
    given(...states.expired)
      .when(verifyEmail(), byContact)
      .thenRefused('link-expired', { deadline: emailDeadline }));
});

describe('typing a wrong code', () => {
  it('is counted', () =>
    given(...requested)
      .when(verifyEmail(wrongCode), byContact)
      .then(happened.codeRefused(4)));
  it('is counted alike with a No', () =>
    given(...requested)
      .when(denyEmail(wrongCode), byContact)
      .then(happened.codeRefused(4)));
  it('is counted alike when asking for a new mail', () =>
    given(...requested)
      .when(resend({ challenge: 4, proof: wrongCode }), byContact)
      .then(happened.codeRefused(4)));
  it('voids the challenge the fifth time', () =>
    given(...requested, ...[4, 3, 2, 1].map((left) => happened.codeRefused(left)))
      .when(verifyEmail(wrongCode), byContact)
      .then(happened.codeRefused(0)));
  it('leaves nothing to the right code afterwards, whatever it is used for', () => {
    const afterFive = given(...states['challenge void']);
    afterFive.when(verifyEmail(), byContact).thenRefused('challenge-void');
    afterFive.when(denyEmail(), byContact).thenRefused('challenge-void');
    afterFive.when(resend({ challenge: 4, proof: rightCode }), byContact).thenRefused('challenge-void');
    afterFive.when(resend({ challenge: 4, proof: wrongCode }), byContact).thenRefused('challenge-void');
  });
  it('leaves the browser that asked for the mail its right to a new one', () =>
    given(...states['challenge void'])
      .when(resend({ challenge: 4, proof: browser(4) }), byContact)
      .then(asked({ occasion: 'resend' })));
  it('starts from five again with the next mail', () =>
    given(...states['challenge void'], asked({ occasion: 'resend' }))
      .when(verifyEmail(wrongCode, 11), byContact)
      .then(happened.codeRefused(4, 11)));
});

describe('answering No to the verification mail', () => {
  it.each(['not-enrolled', 'not-company-address'] as const)('keeps which question was answered: %s', (answer) =>
    given(...requested)
      .when(denyEmail(rightCode, answer), byContact)
      .then(happened.denied(answer)),
  );
  it('needs the same proof as a Yes', () =>
    given(...requested)
      .when(denyEmail(browser(1)), byContact)
      .thenRefused('code-required'));
  it('does nothing twice', () =>
    given(...states['enrolment denied'])
      .when(denyEmail(), byContact)
      .thenNothingHappens());
  it('comes too late after a Yes', () =>
    given(...states['e-mail verified'])
      .when(denyEmail(), byContact)
      .thenRefused('email-already-verified'));
  it('keeps the company waiting for another contact until the same deadline; nobody reminds the contact, the company is warned', () =>
    given(...states['address denied'])
      .whenNobodyActsUntil(emailDeadline)
      .then(happened.warned('email-verification', emailDeadline), happened.expired('email-verification')));
});

describe('asking for the mail again', () => {
  it('replaces the link and keeps the deadline and the reminders that are still to come', () =>
    given(...requested)
      .when(resend(), { at: '2026-03-07T10:00:00.000Z' })
      .then(happened.remindedOfEmail, asked({ occasion: 'resend', remindersOn: emailReminders.slice(1) })));
  it('is open to a contact who proves to have the mail', () =>
    given(...requested)
      .when(resend({ challenge: 4, proof: rightCode }), byContact)
      .then(asked({ occasion: 'resend' })));
  it('is refused to a contact without any proof', () =>
    given(...requested)
      .when(resend(), byContact)
      .thenRefused('code-required'));
  it('is refused to a contact in another browser', () =>
    given(...requested)
      .when(resend({ challenge: 4, proof: browser(1) }), byContact)
      .thenRefused('code-required'));
  it('is refused to a contact with an old link', () =>
    given(...states['mail resent'])
      .when(resend({ challenge: 4, proof: rightCode }), byContact)
      .thenRefused('link-superseded'));
  it('mends a mail that was sent back', () =>
    given(...states['mail bounced'])
      .when(resend())
      .then(asked({ occasion: 'resend' })));
  it('is limited to five mails a day, the first one included', () => {
    const fifth = [...requested, ...Array.from({ length: 4 }, () => asked({ occasion: 'resend' }))];
    given(...fifth.slice(0, -1))
      .when(resend())
      .then(asked({ occasion: 'resend' }));
    given(...fifth)
      .when(resend())
      .thenRefused('too-many-mails', { mailsPerDay: 5, retryAfter: '2026-03-05T09:00:00.000Z' });
    given(...fifth)
      .when(replace())
      .thenRefused('too-many-mails');
    given(...fifth)
      .when(resend(), { at: '2026-03-05T08:59:59.999Z' })
      .thenRefused('too-many-mails');
    given(...fifth)
      .when(resend(), { at: '2026-03-05T09:00:00.000Z' })
      .then(asked({ occasion: 'resend' }));
  });
  it('locks support out of nothing: it says why, and writes once more', () =>
    given(...requested, ...Array.from({ length: 4 }, () => asked({ occasion: 'resend' })))
      .when(resend(), { by: from('support') })
      .then(asked({ occasion: 'resend' })));
  it('waits for the company from the moment on that the mail or its answer went wrong', () => {
    const at = '2026-03-06T08:00:00.000Z';
    const answers = [happened.bounced, happened.denied('not-enrolled'), happened.codeRefused(0)];
    for (const answer of answers)
      expect(waitingOn(recordAfter([...requested, on(at, answer)]).state)[0]).toMatchObject({ owner: 'partner', since: at });
  });
});

describe('naming another primary contact', () => {
  it('asks the new contact, with a deadline of its own', () => {
    const at = '2026-03-05T09:00:00.000Z';
    const remindersOn = ['2026-03-07T09:00:00.000Z', '2026-03-10T09:00:00.000Z'];
    const askedAnew = asked({
      occasion: 'contact-replaced',
      email: newContact.email,
      language: 'en',
      deadline: '2026-03-12T09:00:00.000Z',
      remindersOn,
    });
    given(...requested)
      .when(replace(), { at })
      .then(happened.contactReplaced, askedAnew);
  });
  it('is refused when nothing would change', () =>
    given(...requested)
      .when(replace({ ...newContact, email } as never))
      .thenRefused('contact-unchanged'));
  it('may name the same address again after a No, which can be a slip', () =>
    given(...states['address denied'])
      .when(replace({ ...newContact, email } as never))
      .then(expect.objectContaining({ type: 'PrimaryContactReplaced' }) as never, asked({ occasion: 'contact-replaced', language: 'en' })));
  it('keeps tenant, profile and signature', () => {
    const before = recordAfter(states['signed before the e-mail is verified']).state;
    const after = recordAfter([...states['signed before the e-mail is verified'], happened.contactReplaced]).state;
    expect(after).toEqual({ ...before, legalProfile: { ...before.legalProfile, primaryContact: newContact } });
  });
});

describe('what becomes of the mail', () => {
  const bounce = (challenge: number) => ({ type: 'recordVerificationEmail', data: { challenge, reminder: 0, smtpStatus: 550 } }) as const;
  const taken = (challenge: number) => ({ type: 'recordVerificationEmail', data: { challenge, reminder: 0 } }) as const;
  const reminders = (events: readonly Happened[], at: string) => given(...events).whenNobodyActsUntil(at);

  it('a mail sent back makes it the company’s turn', () => {
    given(...requested)
      .when(bounce(4))
      .then(happened.bounced);
    expect(recordAfter(states['mail bounced']).state.emailVerification?.outcome).toBe('bounced');
  });
  it('a mail sent back no longer matters once it is replaced', () =>
    given(...states['mail resent'])
      .when(bounce(4))
      .thenNothingHappens());
  it('a mail sent back no longer matters once it is answered', () =>
    given(...states['e-mail verified'])
      .when(bounce(4))
      .thenNothingHappens());
  it('a mail sent back no longer matters once the request is over', () =>
    given(...states.withdrawn)
      .when(bounce(4))
      .thenNothingHappens());
  it('a mail that was taken is told once', () => {
    given(...requested)
      .when(taken(4))
      .then(happened.mailSent());
    given(...requested, happened.mailSent())
      .when(taken(4))
      .thenNothingHappens();
  });
  it('a mail that was taken is told although it is answered by then', () =>
    given(...states['e-mail verified'])
      .when(taken(4))
      .then(happened.mailSent()));
  it('is reminded of on the second and on the fifth day, once each', () => {
    reminders(requested, emailReminders[0]!).then(happened.remindedOfEmail);
    reminders(states['contact reminded'], emailReminders[1]!).then(happened.remindedOfEmail);
    reminders(
      [...states['contact reminded'], on(emailReminders[1]!, happened.remindedOfEmail)],
      '2026-03-11T08:59:59.999Z',
    ).thenNothingHappens();
  });
  it('is not reminded of once it was sent back, answered No, or void; only the company is warned', () => {
    for (const state of ['mail bounced', 'enrolment denied', 'challenge void'] as const)
      reminders(states[state], '2026-03-11T08:59:59.999Z').then(happened.warned('email-verification', emailDeadline));
  });
  it('names its challenge by the sequence of the event that asked, so no number returns', () => {
    const record = recordAfter(states['begun again']);
    expect(turnOf(record, resend(), from('partner'), '2026-03-04T10:00:00.000Z').map(({ sequence }) => sequence)).toEqual([12]);
    expect(record.state.emailVerification?.challenge).toBe(10);
  });
});
