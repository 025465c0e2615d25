import { evolve, initialState, type MembershipState } from '../../events/membership.js';
import { benefitsHeld, remainingOf } from '../../events/state/benefits.js';
import type { Context } from '../../workflows/decisions/decision.js';
import { broughtBy, merged as goneOver } from '../../workflows/decisions/merge-brought.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { given, on, recorded, today, type Happened } from '../support/given-when-then.js';
import { area, brought, happened, levelUntil, overrideUntil, withOther } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { 'level reached': silver, 'benefit activated': activated, 'merge confirmed': confirmed } = states;
const later = '2026-03-05T09:00:00.000Z';
const incidents = 'support-incidents';
const stateOf = (...events: readonly Happened[]): MembershipState => recorded(events).reduce(evolve, initialState);
const told = expect.objectContaining({ type: 'MembershipStandingChanged' }) as never;
const until = brought.levels[0]!.until;
const silverUsed = (quantity: number) => [{ level: 'silver' as const, benefit: incidents, period: 'term', quantity }];

/** How many incidents are left at a level that came along, once what it brings is there. */
function leftOf(events: readonly Happened[], since: string = today): number | undefined {
  const state = stateOf(...events, happened.provisioned(undefined, 'silver', { since, cameWith: 'merge' }));
  return remainingOf(benefitsHeld(state.benefits).find(({ benefit }) => benefit.benefit === incidents)!.benefit, today);
}

describe('what an account brings into the one that it becomes part of', () => {
  it('is what it earned, what support counts as earned, and its levels with what is used of them', () => {
    const uses = [happened.benefitConsumed(4), happened.benefitConsumed(2, 'CASE-2')];
    expect(broughtBy(stateOf(...activated, ...uses, happened.overridden('gold')))).toEqual({
      levels: [{ level: 'silver', until: levelUntil, area }],
      used: silverUsed(6),
      competencies: { [area]: 'silver' },
      overrides: { [area]: { level: 'gold', until: overrideUntil } },
      anniversary: '2027-03-04',
      formerIds: [],
    });
  });

  it('names nothing where nothing was used but of the network, which both have anyway', () => {
    const ofNetwork = { type: 'BenefitConsumed', data: { benefit: incidents, level: 'network', amount: 1, reference: 'CASE-1' } } as const;
    const granted = happened.provisioned(undefined, 'silver');
    const ofAll = { ...granted, data: { ...granted.data, level: 'network' as const } };
    for (const events of [silver, [...silver, ofAll, ofNetwork]])
      expect(Object.keys(broughtBy(stateOf(...events)))).toEqual(['levels', 'competencies', 'anniversary', 'formerIds']);
  });
});

describe('what came along', () => {
  const number = states.active.length + 1;
  const merged = (data: Parameters<typeof happened.accountsMerged>[1]) =>
    happened.accountsMerged(number, { levels: brought.levels, ...data });

  it('is less what the other account had used of it', () => {
    expect(leftOf([...confirmed, merged({})])).toBe(15);
    expect(leftOf([...confirmed, merged({ used: silverUsed(6) })])).toBe(9);
    expect(leftOf([...confirmed, merged({ used: silverUsed(40) })])).toBe(0);
    const ofGold = [{ ...silverUsed(6)[0]!, level: 'gold' as const }];
    const gold = { levels: [{ level: 'gold' as const, until }], used: ofGold };
    expect(leftOf([...confirmed, merged({ used: ofGold })])).toBe(15);
    expect(leftOf([...confirmed, merged({ used: silverUsed(6) }), merged(gold)])).toBe(9);
  });

  it('is less what was used of that very right, whatever another account brings later', () => {
    const [first, second] = [merged({ used: silverUsed(6) }), on(later, merged({}))];
    const since = (at: string) => leftOf([...confirmed, first, second], at);
    expect([since(today), since(later)]).toEqual([9, 15]);
  });

  it('is forgotten with the account that it came into', () => {
    const over = [...confirmed, merged({ used: silverUsed(6) }), happened.closed('by-support')];
    expect(stateOf(...over).benefits?.usedElsewhere).toHaveLength(1);
    expect(stateOf(...over, states.requested[0]!).benefits?.usedElsewhere).toBeUndefined();
  });

  it('leaves what was bought here as it was', () => {
    const state = stateOf(...confirmed, merged({ used: silverUsed(6) }), happened.provisioned(1, 'silver'));
    expect(remainingOf(state.benefits!.packages.silver!.benefits[incidents]!, today)).toBe(15);
  });

  it('counts as earned for a while here as well: the higher word of both, and after it the longer one', () => {
    const counted = (level: 'silver' | 'gold', at: string, ...had: readonly Happened[]) => {
      const come = merged({ overrides: { [area]: { level, until: at } } });
      return stateOf(...confirmed, ...had, come).levels?.overrides[area];
    };
    const soon = '2026-04-04T09:00:00.000Z';
    expect(counted('silver', overrideUntil)).toEqual({ level: 'silver', until: overrideUntil, since: today });
    expect(counted('silver', until, happened.overridden('silver'))).toMatchObject({ until });
    expect(counted('silver', soon, happened.overridden('silver'))).not.toHaveProperty('after');
    expect(counted('silver', until, happened.overridden('gold'))).toMatchObject({ level: 'gold', after: { level: 'silver', until } });
    expect(counted('gold', overrideUntil, happened.overridden('silver', soon))).not.toHaveProperty('after');
    const own = happened.overridden('silver');
    expect(counted('gold', soon, own)).toMatchObject({ level: 'gold', until: soon, after: { level: 'silver', until: overrideUntil } });
    const first = merged({ overrides: { [area]: { level: 'gold', until: soon } } });
    expect(counted('silver', '2026-05-04T09:00:00.000Z', own, first)).toMatchObject({ after: { until: overrideUntil } });
    expect(counted('gold', '2026-05-04T09:00:00.000Z', own, first)).toMatchObject({ after: { level: 'silver', until: overrideUntil } });
    expect(broughtBy(stateOf(...confirmed, own, first)).overrides).toEqual({
      [area]: { level: 'gold', until: soon, after: { level: 'silver', until: overrideUntil } },
    });
    const over = stateOf(...confirmed, own, first, on(soon, happened.overrideEnded('gold')));
    expect(over.levels?.overrides).toEqual({ [area]: { level: 'silver', until: overrideUntil, since: soon } });
  });

  it('leaves out what a level had used that is over by then', () => {
    const state = stateOf(...confirmed);
    const along = { ...brought, used: silverUsed(6) };
    const [event] = goneOver(state.merges!.merge!, along, state, { now: until, policy: policyOf('2026-01') } as Context);
    expect(event?.data).toMatchObject({ levels: [] });
    expect(event?.data).not.toHaveProperty('used');
  });

  it('says so in the event, and nothing of an account that is no member any more', () => {
    const along = { ...brought, used: silverUsed(6), overrides: { [area]: { level: 'gold' as const, until: overrideUntil } } };
    const done = { type: 'recordMergeJoin', data: { number, outcome: 'done', brought: along } } as const;
    const { used, overrides } = along;
    given(...confirmed)
      .when(done)
      .then(
        expect.objectContaining({ data: expect.objectContaining({ used, overrides }) }) as never,
        expect.objectContaining({ type: 'BenefitsProvisioned' }) as never,
        told,
      );
    given(...confirmed, happened.closed('by-support'))
      .when(done)
      .then({ type: 'AccountsMerged', data: { ...withOther(number), formerIds: brought.formerIds, levels: [] } });
  });
});
