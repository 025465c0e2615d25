import { letterId } from '../../events/state/letters.js';
import { letterKinds } from '../../events/state/letter-kinds.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { bySupport, given, membershipId, on, recordAfter, type Happened } from '../support/given-when-then.js';
import { people } from '../support/membership.js';
import { agreementReminders, happened, mendingDeadline, reinstatementDeadline } from '../support/sample-events.js';
import { states } from '../support/states.js';

const enroller = 'global-administrator@hanbit.example';
const contact = 'contact@hanbit.example';
const later = '2026-03-30T09:00:00.000Z';
const all = (...events: readonly Happened[]) => owedMails(recordAfter(events).state);
/** But for those about who was let in, which have a part of their own. */
const letters = (...events: readonly Happened[]) =>
  all(...events).filter(({ kind }) => !kind.startsWith('join-') && kind !== 'membership-active');
const readers = (...events: readonly Happened[]) => letters(...events).map(({ kind, to }) => `${kind} ${to.email}`);

/** Somebody of the directory who is let in and may act for the company. */
const joined = (objectId = people.member, email = 'second@hanbit.example') =>
  [
    { type: 'JoinRequested', data: { objectId, email, language: 'en', deadline: later } },
    { type: 'JoinRequestAccepted', data: { objectId, email, language: 'en', roles: ['account-admin'] } },
  ] satisfies readonly Happened[];
const [second, third] = [people.member, '66666666-6666-4666-8666-666666666666'];

const newest = (events: readonly Happened[]) => letterId(recordAfter(events).state.letters!.at(-1)!);

const mailTo = (reader: string, letter: string) => {
  const kind = letterKinds.find((name) => letter.startsWith(`${name}/`))!;
  return { mail: `${letter}/${reader}`, kind, reader: 'administrator', email: 'x***@hanbit.example', language: 'ko' } as const;
};
const sent = (reader: string, letter: string) => ({ type: 'LetterSent', data: mailTo(reader, letter) }) as const;
const bounced = (reader: string, letter: string) =>
  ({ type: 'LetterBounced', data: { ...mailTo(reader, letter), smtpStatus: 550 } }) as const;

describe('a letter of the company', () => {
  it('goes to everybody who holds the right, each in the own language and never to one person', () => {
    expect(letters(...states['domain the same'], ...joined(), happened.rejected)).toMatchObject([
      { kind: 'vetting-rejected', to: { reader: 'administrator', email: enroller, language: 'ko' } },
      { kind: 'vetting-rejected', to: { reader: 'administrator', email: 'second@hanbit.example', language: 'en' } },
    ]);
  });
  it('is not for a person of the account who may only look', () =>
    expect(readers(...states['joined before the review'], happened.rejected)).toEqual([`vetting-rejected ${enroller}`]));
  it('is named without anybody’s data, and differently for each reader', () => {
    const ids = letters(...states['domain the same'], ...joined(), happened.rejected).map(({ id }) => id);
    expect(ids).toEqual([`vetting-rejected/11/${people.enroller}`, `vetting-rejected/11/${second}`]);
  });
  it('is not written again to whoever is let in later', () => {
    const before = [...states.rejected, sent(people.enroller, 'vetting-rejected/9')];
    expect(letters(...before, ...joined().map((event) => on(later, event)))).toEqual([]);
  });
  it('reaches a mailbox once, however many people read it', () =>
    expect(readers(...states['domain the same'], ...joined(second, enroller.toUpperCase()), happened.rejected)).toHaveLength(1));
  it('goes to the primary contact where nobody who holds the right has an address', () => {
    const [first, linked, ...rest] = states.rejected;
    const unknown = { ...linked, data: { tenantId: membershipId, enroller: { objectId: people.enroller } } } as Happened;
    expect(letters(first!, unknown, ...rest)).toMatchObject([{ to: { reader: 'primary-contact', email: contact, language: 'ko' } }]);
  });
});

describe('a letter that came back', () => {
  const twoAsked = [...states['domain the same'], ...joined(), happened.rejected];
  const letter = newest(twoAsked);
  it('is told to the others, who have it', () =>
    expect(letters(...twoAsked, sent(second, letter), bounced(people.enroller, letter))).toMatchObject([
      { kind: 'letter-bounced', to: { email: 'second@hanbit.example' }, facts: { kind: 'vetting-rejected', smtpStatus: 550 } },
    ]));
  it('is told once, until a mail arrives there again', () => {
    const told = [...twoAsked, sent(second, letter), bounced(people.enroller, letter)];
    const quiet = [...told, sent(second, newest(told)), happened.resubmitted(), happened.rejected];
    expect(readers(...quiet, sent(second, newest(quiet)), bounced(people.enroller, newest(quiet)))).toEqual([]);
    const arrived = [
      ...quiet,
      sent(people.enroller, newest(quiet)),
      sent(second, newest(quiet)),
      happened.resubmitted(),
      happened.rejected,
    ];
    expect(readers(...arrived, sent(second, newest(arrived)), bounced(people.enroller, newest(arrived)))).toEqual([
      'letter-bounced second@hanbit.example',
    ]);
  });
  it('goes to the primary contact once none of the people is reached', () => {
    const nobody = [...twoAsked, bounced(second, letter), bounced(people.enroller, letter)];
    expect(readers(...nobody)).toContain(`vetting-rejected ${contact}`);
  });
  it('does not go to a contact who answered that this is not about the company', () =>
    expect(
      readers(
        ...states['enrolment denied'],
        bySupport(happened.suspended('by-support', later)),
        bounced(people.enroller, 'account-suspended/7'),
      ),
    ).toEqual([]));
});

describe('a letter', () => {
  it('that nobody needs any more is not written', () =>
    expect(readers(...states['signatory reminded'], happened.accepted).filter((each) => each.startsWith('agreement'))).toEqual([]));
  it('takes the place of an earlier one of its kind', () => {
    const reminded = [...states['signatory reminded'], on(agreementReminders[1]!, happened.remindedOfAgreement)];
    expect(letters(...reminded).filter(({ kind }) => kind === 'agreement-reminder')).toMatchObject([{ facts: { reminder: 2 } }]);
  });
  it('of an earlier request is not written once the company asks again', () => {
    const ended = [...states['suspended while active'], happened.closed('suspended-too-long')];
    expect(readers(...ended, ...states.requested)).toEqual([]);
    const reinstated = [...states.reinstated, sent(people.enroller, newest(states.reinstated)), happened.withdrawn];
    expect(readers(...reinstated, ...states.requested.map((event) => on(later, event)))).toEqual([]);
  });
  it('is called for once: what a long life forgets is not written again', () => {
    const suspensions = Array.from({ length: 60 }, () => [
      happened.suspended('by-support', reinstatementDeadline),
      happened.reinstated(mendingDeadline),
    ]).flat();
    const first = states.active.length + 1;
    const written = suspensions.map((_, index) =>
      sent(people.enroller, `${index % 2 ? 'account-reinstated' : 'account-suspended'}/${first + 2 * index}`),
    );
    const life = [...states.active, ...suspensions.flatMap((event, index) => [event, written[index]!])];
    expect(letters(...life)).toEqual([]);
    expect(recordAfter(life).state.letters).toHaveLength(30);
  });
  it('for the same document in another round is another receipt', () => {
    const again = [
      ...states['document received'],
      sent(people.enroller, 'document-received/10'),
      happened.rejected,
      happened.documentReceived(),
    ];
    expect(letters(...again).map(({ id }) => id)).toContain(`document-received/13/${people.enroller}`);
  });
});

describe('what the mail server says', () => {
  const mail = mailTo(people.enroller, 'vetting-rejected/9');
  it('is kept once for each reader', () => {
    given(...states.rejected)
      .when({ type: 'recordLetter', data: { answers: [mail, { ...mailTo(third, 'vetting-rejected/9'), smtpStatus: 550 }] } })
      .then(sent(people.enroller, 'vetting-rejected/9'), bounced(third, 'vetting-rejected/9'));
    given(...states.rejected, sent(people.enroller, 'vetting-rejected/9'))
      .when({ type: 'recordLetter', data: { answers: [mail] } })
      .thenNothingHappens();
  });
});
