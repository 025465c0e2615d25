import fc from 'fast-check';
import type { Consequence } from '../../events/waiting.js';
import { keepPromises } from '../../workflows/decisions/turn.js';
import { looksAt, shareOf } from '../../workflows/decisions/spread.js';
import { recordAfter } from '../support/given-when-then.js';
import { firstYear } from '../support/sample-events.js';
import { states } from '../support/states.js';

const minutes = 360;
const at = firstYear.opensAt;
const promise = (then: Consequence) => ({ step: 'renewal' as const, at, then });

describe('what is due at one midnight for very many memberships', () => {
  it('is looked at within the minutes of the policy, for one membership always after the same while', () =>
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const on = looksAt(promise('openRenewal'), id, minutes);
        expect(on).toBeGreaterThanOrEqual(Date.parse(at));
        expect(on).toBeLessThan(Date.parse(at) + minutes * 60_000);
        expect(looksAt(promise('lapseMembership'), id, minutes)).toBe(on);
      }),
    ));

  it('is spread evenly: of 2,000 memberships no tenth of the time gets more than twice its share', () => {
    const tenths = fc.sample(fc.uuid(), { numRuns: 2_000, seed: 1 }).map((id) => Math.floor(shareOf(id) * 10));
    for (const tenth of Array.from({ length: 10 }, (_, index) => index))
      expect(tenths.filter((each) => each === tenth).length).toBeLessThan(400);
  });

  it('leaves what concerns one company alone at its instant', () => {
    for (const then of ['expireAccount', 'closeAccount', 'remindOfDeadline', 'lapseProposal'] as const)
      expect(looksAt(promise(then), crypto.randomUUID(), minutes)).toBe(Date.parse(at));
  });

  it('means what it means at its instant: whoever comes before the look has the promise kept first', () =>
    expect(keepPromises(recordAfter(states['renewal reminded']), at).outbox.map(({ type, occurredAt }) => [type, occurredAt])).toEqual([
      ['RenewalWindowOpened', at],
    ]));
});
