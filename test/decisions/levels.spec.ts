import { levelOf } from '../../events/state/levels.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { bySupport, given, on, recordAfter, type Happened } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { area, happened, levelUntil, overrideUntil } from '../support/sample-events.js';
import { memberBut, member, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const service = { by: from('service') };
const support = { by: { ...from('support'), reason: 'audit-under-way' } };
const found = (level: 'silver' | 'gold' | 'none', where = area) => ({ type: 'recordCompetency', data: { area: where, level } }) as const;
const override = (level: 'silver' | 'gold', until = overrideUntil) =>
  ({ type: 'overrideAchievement', data: { area, level, until } }) as const;
const { active, 'level reached': silver } = states;
const overridden: readonly Happened[] = [...silver, happened.invoiced(), bySupport(happened.overridden('silver')), happened.lost()];

describe('a competency', () => {
  it('is earned, made higher and lost, area by area', () => {
    given(...active)
      .when(found('silver'), service)
      .then(happened.earned());
    given(...active, happened.earned())
      .when(found('gold'), service)
      .then(happened.earned('gold', 'silver'));
    given(...active, happened.earned('gold'))
      .when(found('silver'), service)
      .then(happened.lost('gold', 'silver'));
    given(...active, happened.earned())
      .when(found('none'), service)
      .then(happened.lost());
  });

  it('is kept once, however often it is told', () => {
    given(...active, happened.earned())
      .when(found('silver'), service)
      .thenNothingHappens();
    given(...active)
      .when(found('none'), service)
      .thenNothingHappens();
  });

  it('is of an area that the rules know, and of a member', () => {
    given(...active)
      .when(found('silver', 'astrology'), service)
      .thenRefused('area-unknown', { areas: policyOf('2026-01').levels.areas.join(',') });
    given(...states.requested)
      .when(found('silver'), service)
      .thenRefused('membership-not-active', { status: 'pending' });
    given(...states['suspended while active'])
      .when(found('silver'), service)
      .then(happened.earned());
  });
});

describe('a level', () => {
  it('is at risk once when its competency is lost, and stays until its time is over', () => {
    given(...silver)
      .when(found('none'), service)
      .then(happened.lost(), happened.atRisk());
    given(...states['level at risk'])
      .when(found('gold'), service)
      .then(happened.earned('gold'));
    expect(recordAfter(states['level at risk']).state.standing?.level).toBe('silver');
  });

  it('is not at risk while the company earns as much elsewhere', () => {
    const elsewhere = { type: 'CompetencyEarned', data: { area: 'data-analytics', level: 'gold' } } as const;
    given(...silver, elsewhere)
      .when(found('none'), service)
      .then(happened.lost());
  });

  it('is at risk again after it was earned again and lost', () => {
    const mended: readonly Happened[] = [...states['level at risk'], happened.earned()];
    expect(recordAfter(mended).state.levels?.holdings.silver).not.toHaveProperty('atRiskSince');
    given(...mended)
      .when(found('none'), service)
      .then(happened.lost(), happened.atRisk());
  });

  it('ends when its time is over, by itself, and other programs are told', () =>
    given(
      ...states['level reached'],
      happened.invoiced(),
      on('2027-02-02T09:00:00.000Z', happened.endWarned('level', 'silver', levelUntil)),
      on('2027-02-17T00:00:00.000Z', happened.renewalReminded),
    )
      .whenNobodyActsUntil(levelUntil)
      .then(happened.levelEnded(1, 'silver'), told(member, { since: levelUntil, before: memberBut({ level: 'silver' }) })));

  it('ends with the membership', () => {
    const { levels, standing } = recordAfter([...silver, bySupport(happened.closed('by-support'))]).state;
    expect(levelOf(levels)).toBe('network');
    expect(standing).toMatchObject({ member: false });
    expect(levels?.competencies).toHaveProperty(area);
  });
});

describe('the word of support', () => {
  it('lets a competency count until an instant, with a reason', () => {
    given(...active)
      .when(override('silver'), support)
      .then(happened.overridden());
    expect(recordAfter([...active, bySupport(happened.overridden(), 'audit-under-way')]).state.levels?.overrides[area]).toMatchObject({
      until: overrideUntil,
      reason: 'audit-under-way',
    });
  });

  it('changes nothing when it is said twice', () =>
    given(...active, bySupport(happened.overridden()))
      .when(override('silver'), support)
      .thenNothingHappens());

  it('goes no further than the rules let it', () => {
    for (const until of ['2026-06-04T09:00:00.001Z', '2026-03-04T09:00:00.000Z'])
      given(...active)
        .when(override('silver', until), support)
        .thenRefused('deadline-out-of-range', { earliest: '2026-03-04T09:00:00.000Z', latest: overrideUntil });
  });

  it('keeps a level out of danger, and ends by itself', () => {
    expect(recordAfter(overridden).state.levels?.holdings.silver).not.toHaveProperty('atRiskSince');
    given(...overridden)
      .whenNobodyActsUntil(overrideUntil)
      .then(happened.overrideEnded(), happened.atRisk());
  });
});
