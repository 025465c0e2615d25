import type { MembershipState } from '../../events/membership.js';
import { purchasesOf } from '../../events/state/purchases.js';
import { completeContactChange } from '../../workflows/decisions/contact-change.js';
import type { Context } from '../../workflows/decisions/decision.js';
import { policyOf, type Policy } from '../../workflows/decisions/policy.js';
import { openVetting } from '../../workflows/decisions/vetting.js';
import { recordAfter, today, type Happened } from '../support/given-when-then.js';
import { happened, newContact, vettingDeadline } from '../support/sample-events.js';
import { states } from '../support/states.js';

const after = (events: readonly Happened[]): MembershipState => recordAfter(events).state;
const { primaryContact: before } = after(states.active).legalProfile!;

/** The rules of new members, but for these about what a member changes. */
const under = (changes: Partial<Policy['changes']>): Context => {
  const policy = policyOf('2026-01');
  return { now: today, actor: { kind: 'process', id: 'tenure' }, policy: { ...policy, changes: { ...policy.changes, ...changes } } };
};

describe('rules about what a member changes', () => {
  const verified = [...states['new contact asked while active'], happened.verified('code', 15, newContact.email)];

  it('may leave a new contact without a review', () => {
    const replaced = { primaryContact: newContact, before };
    expect(completeContactChange(undefined, after(verified), under({ contactReviewed: true }))).toEqual([
      { type: 'PrimaryContactReplaced', data: replaced },
    ]);
    expect(completeContactChange(undefined, after(verified), under({ contactReviewed: false }))).toEqual([
      { type: 'PrimaryContactReplaced', data: { ...replaced, unreviewed: true } },
    ]);
  });

  it('may hold purchases back while a change is reviewed', () => {
    const changed = states['contact changed while active'].slice(0, -1);
    const opened = (changes: Partial<Policy['changes']>) => openVetting(undefined, after(changed), under(changes)) as readonly Happened[];
    expect(opened({ purchasesMeanwhile: true })).toEqual([happened.vettingOpened(2, vettingDeadline, ['primaryContact'])]);
    expect(purchasesOf(after([...changed, ...opened({ purchasesMeanwhile: true })]))).toEqual({ status: 'open', reasons: [] });
    expect(purchasesOf(after([...changed, ...opened({ purchasesMeanwhile: false })]))).toEqual({
      status: 'blocked',
      reasons: ['under-review'],
    });
  });
});
