import { stuckFor } from '../../services/projector/projections/stuck-for.js';
import { reasonsOf } from '../../services/projector/projections/reasons-of.js';
import { vettingStanding } from '../../events/vetting-standing.js';
import { bySupport, recordAfter, type Happened } from '../support/given-when-then.js';
import { happened } from '../support/sample-events.js';
import { states, type StateName } from '../support/states.js';

const stuck: readonly (readonly [StateName, string])[] = [
  ['mail bounced', 'mail-bounced'],
  ['challenge void', 'code-void'],
  ['enrolment denied', 'contact-denied'],
  ['review escalated', 'review-late'],
  ['rejected', 'rejected'],
  ['suspended', 'rejected suspended'],
  ['domain missed', 'domain-proof-missed'],
];

it.each(stuck)('says that nobody will move what is %s', (state, signs) => {
  expect(stuckFor(recordAfter(states[state]).state)).toEqual(['any', ...signs.split(' ')]);
});

const moving: readonly StateName[] = [
  'requested',
  'domain asked of a member',
  'domain proved',
  'e-mail verified',
  'signed, under review',
  'active',
  'withdrawn',
  'closed after suspension',
];

it.each(moving)('leaves %s to whoever is waited for', (state) => expect(stuckFor(recordAfter(states[state]).state)).toEqual([]));

describe('a letter that came back', () => {
  const mail = (reader: string) => ({ mail: `agreement-reminder/10/${reader}`, kind: 'agreement-reminder' }) as const;
  const bounced = (reader: string) => ({ type: 'LetterBounced', data: { ...mail(reader), smtpStatus: 550 } }) as const;
  const sent = (reader: string) => ({ type: 'LetterSent', data: mail(reader) }) as const;
  const signsAfter = (...events: readonly Happened[]) => stuckFor(recordAfter([...states['signatory reminded'], ...events]).state);

  it('makes a membership stuck while nobody is reached, and the matter is open', () => {
    expect(signsAfter(bounced('one'))).toEqual(['any', 'letter-bounced']);
    expect(signsAfter(bounced('one'), bounced('other'))).toEqual(['any', 'letter-bounced']);
  });
  it('does not, once another of the company has it', () => expect(signsAfter(bounced('one'), sent('other'))).toEqual([]));
  it('does not, once nothing is asked any more', () => expect(signsAfter(bounced('one'), happened.accepted)).toEqual([]));
});

describe('a review that was waived', () => {
  const waivedAfter = (name: StateName) => recordAfter([...states[name], bySupport(happened.waived())]).state;
  it.each(['rejected', 'review escalated'] as const)('counts as passed, although it was %s', (name) => {
    const state = waivedAfter(name);
    expect(stuckFor(state)).toEqual([]);
    expect(reasonsOf(state)).toEqual([]);
    expect(vettingStanding(state)).toEqual({ status: 'authorized', subStatus: 'decision' });
  });
});

it('keeps every code that was given for how a membership stands', () => {
  expect(reasonsOf(recordAfter(states.suspended).state)).toEqual(['company-not-found', 'vetting-rejected']);
  expect(reasonsOf(recordAfter(states['address denied']).state)).toEqual(['not-company-address']);
  expect(reasonsOf(recordAfter([...states.requested, happened.expired('email-verification')]).state)).toEqual(['email-verification']);
  expect(reasonsOf(recordAfter(states.active).state)).toEqual([]);
});
