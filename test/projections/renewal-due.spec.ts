import { renewalDue } from '../../services/projector/projections/renewal-due.js';
import { bySupport, on, recordAfter, type Happened } from '../support/given-when-then.js';
import { firstYear, happened, lateUntil, transitionYear } from '../support/sample-events.js';
import { eachState, states, type StateName } from '../support/states.js';

const after = (events: readonly Happened[]) => renewalDue(recordAfter(events).state);
const dueIn = (name: StateName) => after(states[name]);
const closes = { due: '2027-04-03', until: firstYear.closesAt };
const comes = { ...closes, phase: 'coming', opensAt: firstYear.opensAt, unmet: ['window-open', 'paid'] };

it('says of a member when the window opens and until when it can be renewed', () => {
  expect(dueIn('active')).toEqual(comes);
  expect(dueIn('renewed')).toMatchObject({ phase: 'coming', due: '2028-04-02' });
});

it('says of an open window what is not met', () => {
  expect(dueIn('renewal open')).toEqual({ ...closes, phase: 'open', unmet: ['paid'] });
  expect(dueIn('renewal ready')).toEqual({ ...closes, phase: 'open', unmet: [] });
});

it('says that it renews by itself, as long as that is switched on', () => {
  expect(dueIn('automatic renewal on')).toEqual({ ...comes, automatic: true });
  expect(dueIn('renewal open, automatic')).toEqual({ ...closes, phase: 'open', unmet: ['paid'], automatic: true });
  expect(dueIn('automatic renewal switched off')).toEqual(comes);
  const lapsed = [...states['renewal open, automatic'], on(firstYear.closesAt, happened.membershipLapsed(lateUntil))];
  expect(after(lapsed)).toEqual({ phase: 'lapsed-late', due: '2027-08-31', until: lateUntil, unmet: ['paid'] });
});

it('says of what has lapsed until when it can be renewed late, and nothing after that', () => {
  expect(dueIn('lapsed')).toEqual({ phase: 'lapsed-late', due: '2027-08-31', until: lateUntil, unmet: [] });
  expect(dueIn('too late to renew late')).toBeUndefined();
  expect(dueIn('lapsed for good')).toBeUndefined();
});

it('says that a suspension holds it', () => {
  expect(dueIn('suspended in the window')).toEqual({ ...closes, phase: 'held', unmet: ['paid'] });
  expect(dueIn('suspended while active')).toEqual({ ...comes, phase: 'held' });
});

it('names the anniversary of years that go on by themselves, suspended or not', () => {
  const suspended = on('2027-06-01T09:00:00.000Z', bySupport(happened.suspended('by-support', '2027-07-31T09:00:00.000Z')));
  expect(dueIn('second year')).toEqual({ due: '2028-03-04', phase: 'by-itself', unmet: [] });
  expect(after([...states['second year'], suspended])).toEqual({ due: '2028-03-04', phase: 'held', unmet: [] });
});

it('counts the day on which a longer window ends, and the last day of one that ends at midnight', () => {
  const longer = bySupport(happened.extended('renewal', firstYear.closesAt, '2027-04-20T09:00:00.000Z'));
  expect(after([...states['renewal open'], longer])).toMatchObject({ due: '2027-04-20', until: '2027-04-20T09:00:00.000Z' });
  expect(dueIn('renewed at any time')).toMatchObject({ due: transitionYear.closesAt.replace(/-05T.*/, '-04') });
});

it('says nothing on the way in nor after an end', () => {
  const due = eachState.flatMap(([name, events]) =>
    (after(events) ? [recordAfter(events).state.account!.status] : []).map((s) => [name, s]),
  );
  expect(new Set(due.map(([, status]) => status))).toEqual(new Set(['active', 'suspended', 'lapsed']));
  for (const name of ['requested', 'suspended', 'closed by support', 'withdrawn', 'begun again'] as const)
    expect(dueIn(name)).toBeUndefined();
});
