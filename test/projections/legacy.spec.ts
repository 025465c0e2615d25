import { legacyFolding } from '../../services/projector/projections/legacy.js';
import { StreamFold } from '../../services/projector/stream-fold.js';
import { legacyFromWire } from '../../services/shared/legacy-wire.js';
import { goldenLegacyEvents } from '../contracts/golden-legacy-events.js';

const fold = (kind: string, times = 1, upTo = Infinity) => {
  const folded = new StreamFold(legacyFolding, { hashes: new Map() });
  for (const { message } of goldenLegacyEvents.filter(({ message: { key } }) => key.startsWith(kind)).slice(0, upTo))
    for (let time = 0; time < times; time += 1) folded.take({ origin: '', message, reading: legacyFromWire(message) });
  return folded;
};

it('shows a record as its corrections left it, that it can only be read, and which account has it', () =>
  expect(fold('records/', 1, 4).change?.after).toMatchObject({
    _id: 'records/4821907',
    sequence: 4,
    state: { takenBy: { owner: '한***' }, phase: 'read-only', fields: { companyName: '한빛 유한회사', domain: 'hanbit.example' } },
  }));

it('shows a record that was given back as free', () => expect(fold('records/').change?.after).not.toHaveProperty('state.takenBy'));

it('shows an import with the outcome of every row', () => {
  const { change, items } = fold('imports/');
  expect(change?.after).toMatchObject({ sequence: 3, state: { phase: 'completed', totals: { created: 1, conflict: 1, invalid: 1 } } });
  expect(items.map(({ row, outcome }) => [row, outcome])).toEqual([
    [1, 'created'],
    [2, 'conflict'],
    [3, 'invalid'],
  ]);
});

it('comes to the same with everything twice', () => {
  for (const kind of ['records/', 'imports/']) {
    const twice = fold(kind, 2);
    expect(twice.change).toEqual(fold(kind).change);
    expect(twice.duplicates).toBe(kind === 'records/' ? 5 : 3);
  }
});
