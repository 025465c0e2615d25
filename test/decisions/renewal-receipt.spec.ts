import { takeTurn } from '../../workflows/decisions/turn.js';
import { unmetAfter } from '../../workflows/decisions/renewal-receipt.js';
import { recordAfter } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { payment } from '../support/sample-events.js';
import { states } from '../support/states.js';

const inTheWindow = '2027-03-10T09:00:00.000Z';
const review = { type: 'reviewProfile', data: undefined } as const;
const pay = { type: 'payRenewal', data: payment } as const;
type Given = typeof review | typeof pay;

const receiptOf = (state: keyof typeof states, ask: Given, kind: 'partner' | 'service' = 'partner', at = inTheWindow) =>
  takeTurn(recordAfter(states[state]), { ...ask, metadata: from(kind) }, at).receipt;

it('says what is still to be met after a command that may meet a condition', () =>
  expect(receiptOf('renewal open', review).unmet).toEqual(['paid']));

it('says that nothing is left, so that whoever paid knows that it can be renewed', () =>
  expect(receiptOf('renewal open', pay, 'service').unmet).toEqual([]));

it('says it as well of what has lapsed and can be renewed late', () =>
  expect(receiptOf('lapsed', review, 'partner', '2027-04-01T09:00:00.000Z').unmet).toEqual([]));

it('says nothing once the payment has renewed the membership by itself', () => {
  const receipt = receiptOf('renewal open, automatic', pay, 'service');
  expect(receipt.waitingOn).toMatchObject([{ step: 'renewal', then: 'openRenewal' }]);
  expect(receipt).not.toHaveProperty('unmet');
});

it('says nothing after other commands, and nothing while the year cannot be renewed', () => {
  const open = recordAfter(states['renewal open']).state;
  expect(unmetAfter('acceptAgreement', open)).toEqual({ unmet: ['paid'] });
  expect(unmetAfter('setAutomaticRenewal', open)).toEqual({});
  for (const state of ['requested', 'active', 'lapsed for good', 'too late to renew late'] as const)
    expect(unmetAfter('acceptAgreement', recordAfter(states[state]).state)).toEqual({});
});
