import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import { reassignmentsLeft, restingSeats } from '../../events/state/benefit-seats.js';
import { given, on, recordAfter, today, type Happened } from '../support/given-when-then.js';
import { people } from '../support/membership.js';
import { happened } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { 'level reached': silver } = states;
const assign = (benefit = 'training', objectId: string = people.enroller) =>
  ({ type: 'assignBenefit', data: { benefit, objectId } }) as const;
const unassign = (benefit = 'developer-tools', objectId: string = people.enroller) =>
  ({ type: 'unassignBenefit', data: { benefit, objectId } }) as const;
const another = happened.userAdded(people.another, ['report-viewer']);
const anotherLeft = happened.userRemoved(people.another, ['report-viewer']);
const others = ['01', '02', '03', '04'].map((last) => `0f0f0f0f-0000-4000-8000-0000000000${last}`);
const othersAdded = others.map((each) => happened.userAdded(each, ['report-viewer']));
const benefitOf = (events: readonly Happened[], name: string) => recordAfter(events).state.benefits!.packages.silver!.benefits[name]!;

describe('a seat', () => {
  it('stays with its person when a higher level brings the benefit, and when that goes again', () => {
    const seated = [...silver, happened.benefitAssigned('developer-tools')];
    const gold = [...seated, happened.provisioned(2, 'gold')];
    const seatsIn = (events: readonly Happened[], level: 'silver' | 'gold') =>
      recordAfter(events).state.benefits!.packages[level]!.benefits['developer-tools']!.assigned.map(({ objectId }) => objectId);
    expect(seatsIn(gold, 'gold')).toEqual([people.enroller]);
    const over = [...gold, happened.levelEnded(2, 'gold', 'refund'), happened.benefitsEnded('refund', 'gold')];
    expect(seatsIn(over, 'silver')).toEqual([people.enroller]);
  });

  it('is of whoever had it last under the higher level, when that goes again', () => {
    const gold = [...silver, another, happened.benefitAssigned('training'), happened.provisioned(2, 'gold')];
    const over = (...meanwhile: readonly Happened[]) =>
      benefitOf([...gold, ...meanwhile, happened.benefitsEnded('time', 'gold')], 'training');
    const takenBack = happened.benefitUnassigned('training', people.enroller, 'gold');
    const givenOn = happened.benefitAssigned('training', people.another, 'gold');
    expect(over(takenBack).assigned).toEqual([]);
    expect(over(takenBack, givenOn)).toMatchObject({ assigned: [{ objectId: people.another }], given: 1 });
    expect(over(givenOn)).toMatchObject({ assigned: [{ objectId: people.enroller }, { objectId: people.another }], given: 2 });
  });

  it('is of a benefit that stays switched on', () => {
    const gold = [...silver, happened.provisioned(2, 'gold'), happened.benefitActivated('cloud-credit', 'gold')];
    const seated = [...gold, happened.benefitAssigned('cloud-credit', people.enroller, 'gold'), happened.benefitsEnded('time', 'gold')];
    expect(benefitOf(seated, 'cloud-credit')).toMatchObject({ activatedAt: today, assigned: [{ objectId: people.enroller }] });
  });

  it('stays where it is when a lower level goes', () => {
    const pack = [...silver, happened.provisioned(2, 'action-pack'), happened.benefitAssigned('training')];
    const gold = [...pack, happened.provisioned(3, 'gold'), happened.benefitUnassigned('training', people.enroller, 'gold')];
    const { packages } = recordAfter([...gold, happened.benefitsEnded('time')]).state.benefits!;
    expect(packages.gold!.benefits['training']!.assigned).toEqual([]);
    expect(packages['action-pack']!.benefits['training']!.assigned).toEqual([]);
    const pair = [
      ...pack,
      happened.benefitAssigned('training', people.another, 'action-pack'),
      happened.benefitsEnded('time', 'action-pack'),
    ];
    expect(benefitOf(pair, 'training').assigned).toMatchObject([{ objectId: people.enroller }]);
  });

  it('is given to people of the account, as many as there are', () => {
    given(...silver)
      .when(assign())
      .then(happened.benefitAssigned('training'));
    given(...silver, happened.benefitAssigned('training'))
      .when(assign())
      .thenNothingHappens();
    given(...silver)
      .when(assign('training', people.another))
      .thenRefused('user-unknown');
    const credit = [...silver, happened.benefitActivated('cloud-credit'), happened.userAdded(people.another, ['report-viewer'])];
    given(...credit, happened.benefitAssigned('cloud-credit'))
      .when(assign('cloud-credit', people.another))
      .thenRefused('benefit-seats-taken', { benefit: 'cloud-credit', seats: 1 });
  });

  it('changes hands after its waiting days', () => {
    const given90 = [...silver, happened.invoiced(), happened.benefitAssigned()];
    given(...given90)
      .when(unassign(), { at: '2026-06-02T08:59:59.999Z' })
      .thenRefused('benefit-assigned-recently', { benefit: 'developer-tools', againFrom: '2026-06-02T09:00:00.000Z' });
    given(...given90)
      .when(unassign(), { at: '2026-06-02T09:00:00.000Z' })
      .then(happened.benefitUnassigned());
  });

  it('changes hands five times a year at most, where the rules say so', () => {
    const changed = Array.from({ length: 6 }, () => [
      happened.benefitAssigned('cloud-credit'),
      happened.benefitUnassigned('cloud-credit'),
    ]).flat();
    const events = [...silver, happened.benefitActivated('cloud-credit'), ...changed];
    given(...events)
      .when(assign('cloud-credit'))
      .thenRefused('benefit-reassignments-used', { benefit: 'cloud-credit', reassignments: 5 });
    given(...events.slice(0, -2))
      .when(assign('cloud-credit'))
      .then(happened.benefitAssigned('cloud-credit'));
  });

  it('is not taken back where nobody else may have it before the next year', () => {
    const changed = Array.from({ length: 5 }, () => [
      happened.benefitAssigned('cloud-credit'),
      happened.benefitUnassigned('cloud-credit'),
    ]).flat();
    const credit = [...silver, happened.benefitActivated('cloud-credit'), ...changed];
    given(...credit, happened.benefitAssigned('cloud-credit'))
      .when(unassign('cloud-credit'))
      .thenRefused('benefit-seat-would-be-lost', { benefit: 'cloud-credit', reassignments: 5 });
    given(...credit.slice(0, -2), happened.benefitAssigned('cloud-credit'))
      .when(unassign('cloud-credit'))
      .then(happened.benefitUnassigned('cloud-credit'));
  });

  it('of cloud credit goes to nobody whose address anybody could have', () => {
    const added = another.data as EventData<'UserAdded'>;
    const person = (email: string): MembershipEvent<'UserAdded'> => ({ type: 'UserAdded', data: { ...added, email } });
    const credit = (email: string) => [...silver, happened.benefitActivated('cloud-credit'), person(email)];
    for (const email of ['someone@gmail.com', 'someone@Naver.com'])
      given(...credit(email))
        .when(assign('cloud-credit', people.another))
        .thenRefused('benefit-needs-company-mail', { benefit: 'cloud-credit' });
    given(...credit('someone@harbour.example'))
      .when(assign('cloud-credit', people.another))
      .then(happened.benefitAssigned('cloud-credit', people.another));
    given(...silver, person('someone@gmail.com'))
      .when(assign('training', people.another))
      .then(happened.benefitAssigned('training', people.another));
  });
});

describe('the seat of a person who leaves the account', () => {
  const full = [
    ...silver,
    ...othersAdded,
    another,
    ...others.map((each) => happened.benefitAssigned('developer-tools', each)),
    happened.benefitAssigned('developer-tools', people.another),
  ];
  const freeFrom = '2026-06-02T09:00:00.000Z';
  const taken = { benefit: 'developer-tools', seats: 5, againFrom: freeFrom };

  it('is free at once where a seat has no waiting days', () =>
    expect(benefitOf([...silver, another, happened.benefitAssigned('training', people.another), anotherLeft], 'training')).toMatchObject({
      assigned: [],
    }));

  it('counts as taken until its waiting days are over, also for the same person', () => {
    const gone = [...full, anotherLeft];
    given(...gone)
      .when(assign('developer-tools'))
      .thenRefused('benefit-seats-taken', taken);
    given(...gone, another)
      .when(assign('developer-tools', people.another))
      .thenRefused('benefit-seats-taken', taken);
    given(...gone, happened.invoiced())
      .when(assign('developer-tools'), { at: freeFrom })
      .then(happened.benefitAssigned());
  });

  it('rests as well where the person went with a whole directory', () => {
    const gone = [...full, happened.tenantRemoved([people.another, others[0]!])];
    expect(benefitOf(gone, 'developer-tools').assigned.map(({ objectId }) => objectId)).toEqual(others.slice(1));
    given(...gone)
      .when(assign('developer-tools'))
      .thenRefused('benefit-seats-taken', taken);
  });

  it('is nobody’s when a late renewal brings back what a lapse took', () => {
    const left = [...full, on('2026-04-01T09:00:00.000Z', happened.membershipLapsed()), on('2026-04-02T09:00:00.000Z', anotherLeft)];
    const { assigned, resting } = recordAfter(left).state.benefits!.aside!.silver!.benefits['developer-tools']!;
    expect(assigned.map(({ objectId }) => objectId)).toEqual(others);
    expect(resting).toHaveLength(1);
  });

  it('rests on when its benefit comes anew', () => {
    const anew = on('2026-05-01T09:00:00.000Z', happened.provisioned(2, 'silver', { since: '2026-05-01T09:00:00.000Z' }));
    given(...full, anotherLeft, anew)
      .when(assign('developer-tools'), { at: '2026-05-01T09:00:00.000Z' })
      .thenRefused('benefit-seats-taken', taken);
  });
});

it('leaves no more people with a benefit than its new grant has seats', () => {
  const provisioned = happened.provisioned(2, 'silver', { since: '2026-05-01T09:00:00.000Z' });
  const fewer = provisioned.data.benefits.map((grant) => (grant.benefit === 'developer-tools' ? { ...grant, quantity: 2 } : grant));
  const full = [...silver, ...othersAdded, ...others.map((each) => happened.benefitAssigned('developer-tools', each))];
  const anew = benefitOf([...full, { ...provisioned, data: { ...provisioned.data, benefits: fewer } }], 'developer-tools');
  expect(anew.assigned.map(({ objectId }) => objectId)).toEqual(others.slice(0, 2));
  expect(anew.given).toBe(2);
});

it('that was never given is kept for its first person, and is no change of hands', () => {
  const grant = { benefit: 'cloud-credit', unit: 'seats', quantity: 3, assignment: { reassignments: 1 } } as Parameters<
    typeof reassignmentsLeft
  >[0];
  const assigned = [{ objectId: people.enroller, since: '2026-03-04T09:00:00.000Z' }];
  expect(reassignmentsLeft({ ...grant, assigned, given: 1 })).toBe(1);
  expect(reassignmentsLeft({ ...grant, assigned, given: 2 })).toBe(0);
});

it('of seats that rest the one is named that is free first, whoever left first', () => {
  const resting = ['2026-03-20', '2026-03-04', '2026-01-01'].map((since) => ({ since: `${since}T09:00:00.000Z` }));
  expect(restingSeats({ assigned: [], resting, assignment: { afterDays: 30 } }, '2026-03-25T09:00:00.000Z')).toEqual([
    '2026-04-03T09:00:00.000Z',
    '2026-04-19T09:00:00.000Z',
  ]);
});
