import { catalogue } from '../../events/catalogue.js';
import { waitingOn } from '../../events/waiting-on.js';
import { owedCommands } from '../../workflows/decisions/owed-commands.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { keepPromises } from '../../workflows/decisions/turn.js';
import { recordAfter, recorded, type Happened } from '../support/given-when-then.js';
import { eachState } from '../support/states.js';

const now = (events: readonly Happened[]) => recorded(events).at(-1)!.occurredAt;

describe.each(eachState)('the state "%s"', (_, events) => {
  const record = recordAfter(events);
  const { state } = record;

  it('is told in events as the catalogue has them', () =>
    events.forEach(({ type, data }) => expect(catalogue[type].data.parse(data)).toEqual(data)));

  it('is at rest: nothing is owed, no promise is overdue', () => {
    expect(owedCommands(state, policyOf('2026-01'))).toEqual([]);
    expect(keepPromises(record, now(events))).toBe(record);
  });

  it('waits for somebody with a deadline, unless it is over', () => {
    const waiting = waitingOn(state);
    expect(waiting.length > 0).toBe(
      ['pending', 'active', 'suspended'].includes(state.account!.status) || state.renewal?.lateUntil !== undefined,
    );
    expect(waiting.every(({ since, deadline }) => since < deadline)).toBe(true);
    expect(waiting.map(({ deadline }) => deadline)).toEqual(waiting.map(({ deadline }) => deadline).sort());
  });

  it('is plain JSON', () => expect(JSON.parse(JSON.stringify(record))).toEqual(record));
});
