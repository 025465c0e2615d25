import { standingOf } from '../../events/state/standing.js';
import { bySupport, given, on, recordAfter, today, type Happened } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { happened, request } from '../support/sample-events.js';
import { member, memberBut, noMember, told } from '../support/sample-standings.js';
import { eachState, states } from '../support/states.js';

const support = { by: from('support') };
const suspend = { type: 'suspendMembership', data: undefined } as const;
const reinstate = { type: 'reinstateMembership', data: undefined } as const;
const suspendedAt = '2026-06-01T09:00:00.000Z';
const reinstatedAt = '2026-06-08T09:00:00.000Z';
const held: readonly Happened[] = [...states.active, on(suspendedAt, happened.suspended('by-support', '2026-07-31T09:00:00.000Z'))];

describe('other programs', () => {
  it('are told nothing of a company that never was a member', () => {
    for (const state of ['requested', 'expired', 'withdrawn', 'closed by the signatory', 'suspended'] as const)
      expect(recordAfter(states[state]).state.standing).toBeUndefined();
  });

  it('are told of a suspension and of the way back, with the answer before', () => {
    given(...states.active)
      .when(suspend, { ...support, at: suspendedAt })
      .then(
        happened.suspended('by-support', '2026-07-31T09:00:00.000Z'),
        told(noMember('suspended'), { since: suspendedAt, before: member }),
      );
    given(...held)
      .when(reinstate, { ...support, at: reinstatedAt })
      .then(happened.reinstated('2026-06-22T09:00:00.000Z'), told(member, { since: reinstatedAt, before: noMember('suspended') }));
  });

  it('are told of a limit and of its end, which move no date', () => {
    const limited = memberBut({ reasons: ['domain-unproved'], purchases: 'blocked' });
    expect(recordAfter(states['domain asked of a member']).state.standing).toEqual({ ...limited, since: today });
    given(...states['domain asked of a member'])
      .when({ type: 'recordDomainProof', data: { domain: 'hanbit.example' } }, { at: '2026-03-10T09:00:00.000Z' })
      .then(happened.domainProved, told(member, { since: today, before: limited }));
  });

  it('are told that a closed membership is begun again, and that it is one again', () => {
    const closed = [...held, on(reinstatedAt, bySupport(happened.closed('by-support')))];
    expect(standingOf(recordAfter(closed).state)).toEqual(noMember('closed'));
    const { state } = recordAfter([...closed, ...request]);
    expect(standingOf(state)).toEqual(noMember('not-a-member-yet'));
    expect(state.standing).toEqual({ ...noMember('not-a-member-yet'), since: suspendedAt });
  });

  it('are answered in every state', () =>
    expect(Object.fromEntries(eachState.map(([name, events]) => [name, answerIn(events)]))).toMatchInlineSnapshot(`
      {
        "active": "member, network until 2027-04-03, purchases open",
        "active by a waiver for a time": "member, network until 2027-04-03, purchases open",
        "address denied": "no member, not-a-member-yet, purchases blocked",
        "address given": "no member, not-a-member-yet, purchases blocked",
        "address suggested": "no member, not-a-member-yet, purchases blocked",
        "agreement accepted again": "member, network until 2027-04-03, purchases open",
        "agreement enforced": "member, network until 2027-04-03, agreement-not-accepted, purchases blocked",
        "agreement enforced after a lapse": "no member, lapsed, purchases blocked",
        "agreement enforced and declined": "member, network until 2027-04-03, agreement-not-accepted, purchases blocked",
        "appealed": "no member, not-a-member-yet, purchases blocked",
        "authorised": "no member, not-a-member-yet, purchases blocked",
        "automatic renewal on": "member, network until 2027-04-03, purchases open",
        "automatic renewal switched off": "member, network until 2027-04-03, purchases open",
        "begun again": "no member, not-a-member-yet, purchases blocked",
        "benefit activated": "member, silver until 2027-04-03, purchases open",
        "card being charged": "member, network until 2027-04-03, purchases open",
        "card declined": "member, network until 2027-04-03, purchases open",
        "challenge void": "no member, not-a-member-yet, purchases blocked",
        "change appealed while active": "member, network until 2027-04-03, not-vetted, purchases blocked",
        "change authorised while active": "member, network until 2027-04-03, purchases open",
        "change rejected while active": "member, network until 2027-04-03, not-vetted, purchases blocked",
        "change taken back while active": "member, network until 2027-04-03, purchases open",
        "closed after suspension": "no member, closed, purchases blocked",
        "closed by support": "no member, closed, purchases blocked",
        "closed by the signatory": "no member, closed, purchases blocked",
        "closed with a tenant": "no member, closed, purchases blocked",
        "closing proposed": "no member, not-a-member-yet, purchases blocked",
        "closing proposed while active": "member, network until 2027-04-03, purchases open",
        "code mistyped once": "no member, not-a-member-yet, purchases blocked",
        "contact change lapsed": "member, network until 2027-04-03, purchases open",
        "contact changed while active": "member, network until 2027-04-03, purchases open",
        "contact reminded": "no member, not-a-member-yet, purchases blocked",
        "contact replaced": "no member, not-a-member-yet, purchases blocked",
        "contact replaced under review": "no member, not-a-member-yet, purchases blocked",
        "contact replaced, all else done": "no member, not-a-member-yet, purchases blocked",
        "deadline extended": "no member, not-a-member-yet, purchases blocked",
        "document late": "no member, not-a-member-yet, purchases blocked",
        "document received": "no member, not-a-member-yet, purchases blocked",
        "document requested": "no member, not-a-member-yet, purchases blocked",
        "document requested while active": "member, network until 2027-04-03, purchases open",
        "document uploaded after rejection": "no member, not-a-member-yet, purchases blocked",
        "domain another": "no member, not-a-member-yet, purchases blocked",
        "domain asked": "no member, not-a-member-yet, purchases blocked",
        "domain asked of a member": "member, network until 2027-04-03, domain-unproved, purchases blocked",
        "domain looked for at once": "member, network until 2027-04-03, domain-unproved, purchases blocked",
        "domain missed": "member, network until 2027-04-03, domain-proof-missed, purchases blocked",
        "domain proved": "member, network until 2027-04-03, purchases open",
        "domain the same": "no member, not-a-member-yet, purchases blocked",
        "e-mail asked anew": "no member, not-a-member-yet, purchases blocked",
        "e-mail verified": "no member, not-a-member-yet, purchases blocked",
        "enrolment denied": "no member, not-a-member-yet, purchases blocked",
        "expired": "no member, expired, purchases blocked",
        "invitation declined": "member, network until 2027-04-03, purchases open",
        "invited": "no member, not-a-member-yet, purchases blocked",
        "invited by a member": "member, network until 2027-04-03, purchases open",
        "join declined": "no member, not-a-member-yet, purchases blocked",
        "join requested": "no member, not-a-member-yet, purchases blocked",
        "join requested of a member": "member, network until 2027-04-03, purchases open",
        "joined before the review": "no member, not-a-member-yet, purchases blocked",
        "lapsed": "no member, lapsed, purchases blocked",
        "lapsed for good": "no member, lapsed, purchases blocked",
        "leaving announced": "member, network until 2027-03-03, purchases open",
        "left": "no member, withdrawn, purchases blocked",
        "left while suspended": "no member, withdrawn, purchases blocked",
        "level at risk": "member, silver until 2027-04-03, purchases open",
        "level reached": "member, silver until 2027-04-03, purchases open",
        "mail bounced": "no member, not-a-member-yet, purchases blocked",
        "mail resent": "no member, not-a-member-yet, purchases blocked",
        "merge accepted": "member, network until 2027-04-03, purchases open",
        "merge answered": "member, network until 2027-04-03, purchases open",
        "merge asked": "member, network until 2027-04-03, purchases open",
        "merge confirmed": "member, network until 2027-04-03, purchases open",
        "merge invited": "member, network until 2027-04-03, purchases open",
        "merge offered": "member, network until 2027-04-03, purchases open",
        "merge withdrawn": "member, network until 2027-04-03, purchases open",
        "merged": "no member, merged, purchases blocked",
        "money going back": "member, network until 2027-04-03, purchases open",
        "money not taken back": "member, network until 2027-04-03, purchases open",
        "new contact asked while active": "member, network until 2027-04-03, purchases open",
        "new contact denied while active": "member, network until 2027-04-03, purchases open",
        "newer agreement offered": "no member, not-a-member-yet, purchases blocked",
        "order placed": "member, network until 2027-04-03, purchases open",
        "order refunded": "member, network until 2027-04-03, purchases open",
        "product key seen": "member, silver until 2027-04-03, purchases open",
        "profile changed while active": "member, network until 2027-04-03, purchases open",
        "profile corrected under review": "no member, not-a-member-yet, purchases blocked",
        "profile reviewed": "member, network until 2027-04-03, purchases open",
        "proof refused": "member, network until 2027-04-03, purchases open",
        "proposal lapsed": "no member, not-a-member-yet, purchases blocked",
        "re-acceptance asked": "member, network until 2027-04-03, purchases open",
        "re-acceptance asked after a lapse": "no member, lapsed, purchases blocked",
        "re-acceptance asked on the way in": "no member, not-a-member-yet, purchases blocked",
        "re-acceptance declined": "member, network until 2027-04-03, purchases open",
        "re-acceptance handed over": "member, network until 2027-04-03, purchases open",
        "re-acceptance reminded": "member, network until 2027-04-03, purchases open",
        "record asked on the way in": "no member, not-a-member-yet, purchases blocked",
        "record claimed on the way in": "no member, not-a-member-yet, purchases blocked",
        "record moved": "member, silver until 2027-07-30, purchases open",
        "record refused": "member, network until 2027-04-03, purchases open",
        "record returned": "member, network until 2027-04-03, purchases open",
        "reinstated": "no member, not-a-member-yet, purchases blocked",
        "rejected": "no member, not-a-member-yet, purchases blocked",
        "rejected, no attempts left": "no member, not-a-member-yet, purchases blocked",
        "renewal open": "member, network until 2027-04-03, purchases open",
        "renewal open, automatic": "member, network until 2027-04-03, purchases open",
        "renewal ready": "member, network until 2027-04-03, purchases open",
        "renewal reminded": "member, network until 2027-04-03, purchases open",
        "renewed": "member, network until 2028-04-02, purchases open",
        "renewed at any time": "member, network until 2027-03-04, purchases open",
        "requested": "no member, not-a-member-yet, purchases blocked",
        "resubmitted": "no member, not-a-member-yet, purchases blocked",
        "review claimed": "no member, not-a-member-yet, purchases blocked",
        "review escalated": "no member, not-a-member-yet, purchases blocked",
        "review escalated twice": "no member, not-a-member-yet, purchases blocked",
        "review reopened while active": "member, network until 2027-04-03, not-vetted, purchases blocked",
        "review waived": "no member, not-a-member-yet, purchases blocked",
        "review waived for a time": "no member, not-a-member-yet, purchases blocked",
        "rules changed": "member, network until 2028-04-03, purchases open",
        "second year": "member, network until undefined, purchases open",
        "signatory left": "no member, not-a-member-yet, purchases blocked",
        "signatory reminded": "no member, not-a-member-yet, purchases blocked",
        "signed before the e-mail is verified": "no member, not-a-member-yet, purchases blocked",
        "signed, under review": "no member, not-a-member-yet, purchases blocked",
        "signing given back": "no member, not-a-member-yet, purchases blocked",
        "signing handed over": "no member, not-a-member-yet, purchases blocked",
        "signing mail bounced": "no member, not-a-member-yet, purchases blocked",
        "suspended": "no member, suspended, purchases blocked",
        "suspended for a rejected change": "no member, suspended, purchases blocked",
        "suspended in the window": "no member, suspended, purchases blocked",
        "suspended while a change is reviewed": "no member, suspended, purchases blocked",
        "suspended while active": "no member, suspended, purchases blocked",
        "suspended with an agreement to accept": "no member, suspended, purchases blocked",
        "suspended with benefits": "no member, suspended, purchases blocked",
        "tenant added": "member, network until 2027-04-03, purchases open",
        "tenant asked": "member, network until 2027-04-03, purchases open",
        "tenant asked on the way in": "no member, not-a-member-yet, purchases blocked",
        "tenant confirmed": "member, network until 2027-04-03, purchases open",
        "tenant removed": "member, network until 2027-04-03, purchases open",
        "too late to renew late": "no member, lapsed, purchases blocked",
        "transfer proved": "member, network until 2027-04-03, purchases open",
        "two administrators": "member, network until 2027-04-03, purchases open",
        "withdrawn": "no member, withdrawn, purchases blocked",
        "withdrawn with a record": "no member, withdrawn, purchases blocked",
      }
    `));
});

function answerIn(events: readonly Happened[]): string {
  const { member: isMember, level, until, reasons, purchases } = standingOf(recordAfter(events).state);
  return [isMember ? `member, ${level} until ${until}` : 'no member', ...reasons, `purchases ${purchases}`].join(', ');
}
