import { evolve, initialState, type MembershipState } from '../../events/membership.js';
import { benefitsHeld, remainingOf } from '../../events/state/benefits.js';
import { broughtBy } from '../../workflows/decisions/merge-brought.js';
import { given, recorded, today, type Happened } from '../support/given-when-then.js';
import { area, brought, happened, levelUntil, overrideUntil, withOther } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { 'level reached': silver, 'benefit activated': activated, 'merge confirmed': confirmed } = states;
const incidents = 'support-incidents';
const stateOf = (...events: readonly Happened[]): MembershipState => recorded(events).reduce(evolve, initialState);
const told = expect.objectContaining({ type: 'MembershipStandingChanged' }) as never;
const until = brought.levels[0]!.until;
const silverUsed = (quantity: number) => [{ level: 'silver' as const, benefit: incidents, period: 'term', quantity }];

/** How many incidents are left at a level that came along, once what it brings is there. */
function leftOf(...events: readonly Happened[]): number | undefined {
  const state = stateOf(...events, happened.provisioned(undefined, 'silver', { cameWith: 'merge' }));
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
    expect(leftOf(...confirmed, merged({}))).toBe(15);
    expect(leftOf(...confirmed, merged({ used: silverUsed(6) }))).toBe(9);
    expect(leftOf(...confirmed, merged({ used: silverUsed(40) }))).toBe(0);
    const ofGold = [{ ...silverUsed(6)[0]!, level: 'gold' as const }];
    const gold = { levels: [{ level: 'gold' as const, until }], used: ofGold };
    expect(leftOf(...confirmed, merged({ used: ofGold }))).toBe(15);
    expect(leftOf(...confirmed, merged({ used: silverUsed(6) }), merged(gold))).toBe(9);
  });

  it('is not less for what another one had used of a level that came before', () =>
    expect(leftOf(...confirmed, merged({ used: silverUsed(6) }), merged({ levels: brought.levels }))).toBe(15));

  it('leaves what was bought here as it was', () => {
    const state = stateOf(...confirmed, merged({ used: silverUsed(6) }), happened.provisioned(1, 'silver'));
    expect(remainingOf(state.benefits!.packages.silver!.benefits[incidents]!, today)).toBe(15);
  });

  it('counts as earned for a while here as well: the higher word of both, of the same the longer', () => {
    const counted = (level: 'silver' | 'gold', at: string, ...had: readonly Happened[]) => {
      const come = merged({ overrides: { [area]: { level, until: at } } });
      return stateOf(...confirmed, ...had, come).levels?.overrides[area];
    };
    expect(counted('silver', overrideUntil)).toMatchObject({ level: 'silver', until: overrideUntil });
    expect(counted('silver', until, happened.overridden('silver'))).toMatchObject({ until });
    expect(counted('silver', '2026-04-04T09:00:00.000Z', happened.overridden('silver'))).toMatchObject({ until: overrideUntil });
    expect(counted('silver', until, happened.overridden('gold'))).toMatchObject({ level: 'gold', until: overrideUntil });
    expect(counted('gold', '2026-04-04T09:00:00.000Z', happened.overridden('silver'))).toMatchObject({ level: 'gold' });
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
