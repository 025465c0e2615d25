import { stuckFor } from '../../services/projector/projections/stuck-for.js';
import { reasonsOf } from '../../services/projector/projections/reasons-of.js';
import { recordAfter } from '../support/given-when-then.js';
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

it('says that a letter came back', () => {
  const bounced = { notice: 'agreement-reminder/1', kind: 'agreement-reminder', smtpStatus: 550 } as const;
  expect(stuckFor(recordAfter([...states.requested, { type: 'NoticeBounced', data: bounced }]).state)).toEqual(['any', 'letter-bounced']);
});

it('keeps every code that was given for how a membership stands', () => {
  expect(reasonsOf(recordAfter(states.suspended).state)).toEqual(['company-not-found', 'vetting-rejected']);
  expect(reasonsOf(recordAfter(states['address denied']).state)).toEqual(['not-company-address']);
  expect(reasonsOf(recordAfter([...states.requested, happened.expired('email-verification')]).state)).toEqual(['email-verification']);
  expect(reasonsOf(recordAfter(states.active).state)).toEqual([]);
});
