import type { RecordedRolloutEvent, RolloutEventType } from '../../events/rollout-catalogue.js';
import type { RolloutItem } from '../../events/state/rollout.js';
import { workOf, type VisitedPage } from '../../workflows/decisions/rollout.js';
import { currentRolloutRules, rolloutRulesOf } from '../../workflows/decisions/rollout-rules.js';
import {
  ownMetadata,
  proposeRollout,
  takeRolloutTurn,
  type RolloutCommand,
  type RolloutRecord,
} from '../../workflows/decisions/rollout-turn.js';
import { supporter, waiver } from '../support/rolled-out.js';

const now = '2026-03-04T09:00:00.000Z';
const rolloutId = '5b0e2d34-9f0c-4d1e-8a77-3c9d1f6e2b40';
const ids = ['0', '1', '2', '3', '4'].map((digit) => `${digit}f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11`);

type Ask = RolloutCommand['type'];
type Step = { readonly ask: Ask; readonly by?: string } | VisitedPage;

const item = (membershipId: string, outcome: RolloutItem['outcome'] = 'changed'): RolloutItem => ({ membershipId, outcome });
const looked = (items: readonly RolloutItem[], next?: string): VisitedPage => ({ mode: 'preview', items, ...(next && { next }) });
const done = (items: readonly RolloutItem[], next?: string): VisitedPage => ({ mode: 'apply', items, ...(next && { next }) });
const again = (items: readonly RolloutItem[]): VisitedPage => ({ mode: 'apply', again: true, items });

const proposed = () => proposeRollout(rolloutId, waiver, { ...supporter('proposer'), now });

const step = (record: RolloutRecord, next: Step): RolloutRecord =>
  'ask' in next
    ? takeRolloutTurn(record, { type: next.ask, data: undefined } as RolloutCommand, supporter(next.by ?? 'approver'), now)
    : takeRolloutTurn(record, { type: 'recordPage', data: next }, ownMetadata(record), now);

const after = (...steps: readonly Step[]): RolloutRecord => steps.reduce(step, proposed());

const previewed: Step = looked(ids.map((id) => item(id)));
const approve: Step = { ask: 'approveRollout' };
const typesOf = ({ outbox }: RolloutRecord): readonly RolloutEventType[] => outbox.map(({ type }) => type);
const lastOf = ({ outbox }: RolloutRecord): RecordedRolloutEvent => outbox.at(-1)!;
const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return undefined;
};

describe('a rollout', () => {
  it('begins by looking, from the first membership on', () => {
    expect(typesOf(proposed())).toEqual(['RolloutProposed']);
    expect(workOf(proposed().state)).toEqual({ mode: 'preview', after: '' });
    expect(workOf(after(looked([item(ids[0]!)], '1')).state)).toEqual({ mode: 'preview', after: '1' });
  });

  it('waits for a second person once all were looked at, and says how many would be changed', () => {
    const record = after(looked([item(ids[0]!), item(ids[1]!, 'refused')], '2'), looked([item(ids[2]!, 'unchanged')]));
    expect(lastOf(record)).toMatchObject({
      type: 'RolloutPreviewed',
      data: { totals: { changed: 1, unchanged: 1, refused: 1, gone: 0, unavailable: 0 }, approveBy: '2026-03-11T09:00:00.000Z' },
    });
    expect(workOf(record.state)).toBeUndefined();
  });

  it('is not approved by whoever proposed it, nor before all were looked at', () => {
    expect(refusal(() => after(previewed, { ask: 'approveRollout', by: 'proposer' }))).toBe('second-person-required');
    expect(refusal(() => after(approve))).toBe('rollout-not-previewed');
    expect(refusal(() => after({ ask: 'pauseRollout' }, approve))).toBe('rollout-not-previewed');
  });

  it('asks everybody from the first on, once approved, and is complete after the last', () => {
    const approved = after(previewed, approve);
    expect(workOf(approved.state)).toEqual({ mode: 'apply', after: '' });
    const record = after(
      previewed,
      approve,
      done(
        ids.slice(0, 3).map((id) => item(id)),
        '3',
      ),
      done(ids.slice(3).map((id) => item(id, 'gone'))),
    );
    expect(lastOf(record)).toMatchObject({
      type: 'RolloutCompleted',
      data: { totals: { changed: 3, unchanged: 0, refused: 0, gone: 2, unavailable: 0 } },
    });
    expect(workOf(record.state)).toBeUndefined();
  });

  it('asks once more, before it is complete, whoever could not be reached', () => {
    const record = after(previewed, approve, done(ids.map((id, index) => item(id, index === 2 ? 'unavailable' : 'changed'))));
    expect(record.state.phase).toBe('running');
    expect(workOf(record.state)).toEqual({ mode: 'apply', again: [ids[2]] });
    expect(lastOf(step(record, again([item(ids[2]!)])))).toMatchObject({
      type: 'RolloutCompleted',
      data: { totals: { changed: 5, unavailable: 0 } },
    });
  });

  it('asks those once more before any others when too many of them wait', () => {
    const { leftAtMost, pageSize } = currentRolloutRules;
    const state = {
      ...after(previewed, approve).state,
      cursor: 'a',
      left: Array.from({ length: leftAtMost }, (_, index) => `id-${index}`),
    };
    expect(workOf(state)).toEqual({ mode: 'apply', again: state.left.slice(0, pageSize) });
    expect(workOf({ ...state, left: state.left.slice(1) })).toEqual({ mode: 'apply', after: 'a' });
  });

  it('holds by itself when more of a page than the rules allow cannot be reached, and keeps what was done', () => {
    const bad = done(
      ids.map((id, index) => item(id, index < 2 ? 'unavailable' : 'changed')),
      '5',
    );
    const record = after(previewed, approve, bad);
    expect(typesOf(record).slice(-2)).toEqual(['RolloutPageDone', 'RolloutPaused']);
    expect(record.state).toMatchObject({ phase: 'paused', paused: { from: 'running', cause: 'too-many-unavailable' }, cursor: '5' });
    expect(workOf(record.state)).toBeUndefined();
    expect(
      after(
        previewed,
        approve,
        done(
          ids.map((id, index) => item(id, index < 1 ? 'unavailable' : 'changed')),
          '5',
        ),
      ).state.phase,
    ).toBe('running');
  });

  it('is held and let go on by support, where it was', () => {
    const held = after(looked([item(ids[0]!)], '1'), { ask: 'pauseRollout' });
    expect(workOf(held.state)).toBeUndefined();
    const goingOn = step(held, { ask: 'resumeRollout' });
    expect(workOf(goingOn.state)).toEqual({ mode: 'preview', after: '1' });
    expect(goingOn.state.paused).toBeUndefined();
  });

  it('is complete at once when it goes on after its last page', () => {
    const held = after(previewed, approve, { ask: 'pauseRollout' }, done(ids.map((id) => item(id))));
    expect(held.state.phase).toBe('paused');
    expect(typesOf(step(held, { ask: 'resumeRollout' })).slice(-2)).toEqual(['RolloutResumed', 'RolloutCompleted']);
  });

  it('keeps what a page that was under way did, although the rollout was cancelled meanwhile', () => {
    const record = after(previewed, approve, { ask: 'cancelRollout' }, done([item(ids[0]!)], '1'));
    expect(typesOf(record).slice(-2)).toEqual(['RolloutCancelled', 'RolloutPageDone']);
    expect(record.state).toMatchObject({ phase: 'cancelled', endedBy: 'by-support', done: { changed: 1 } });
    expect(workOf(record.state)).toBeUndefined();
  });

  it('ends by itself when nobody approves it in time, and only then', () => {
    expect(lastOf(after(previewed, { ask: 'lapseRollout' }))).toMatchObject({
      type: 'RolloutCancelled',
      data: { cause: 'not-approved-in-time' },
    });
    expect(typesOf(after(previewed, approve, { ask: 'lapseRollout' }))).toEqual(typesOf(after(previewed, approve)));
  });

  it.each<[string, Step[], Ask]>([
    ['approving what runs', [previewed, approve], 'approveRollout'],
    ['approving what runs and is held', [previewed, approve, { ask: 'pauseRollout' }], 'approveRollout'],
    ['holding what is held', [{ ask: 'pauseRollout' }], 'pauseRollout'],
    ['letting go on what goes on', [], 'resumeRollout'],
    ['cancelling what is cancelled', [{ ask: 'cancelRollout' }], 'cancelRollout'],
  ])('is not changed by %s', (_, steps, ask) => {
    const before = after(...steps);
    expect(step(before, { ask })).toEqual(before);
  });

  it.each<[Ask, Step[], string]>([
    ['pauseRollout', [previewed], 'rollout-not-under-way'],
    ['resumeRollout', [previewed], 'rollout-not-under-way'],
    ['approveRollout', [{ ask: 'cancelRollout' }], 'rollout-over'],
    ['pauseRollout', [{ ask: 'cancelRollout' }], 'rollout-over'],
    ['resumeRollout', [{ ask: 'cancelRollout' }], 'rollout-over'],
    ['cancelRollout', [previewed, approve, done([])], 'rollout-over'],
  ])('refuses %s after %j: %s', (ask, steps, code) => expect(refusal(() => after(...steps, { ask }))).toBe(code));

  it('is not approved after its time, however late the process looks', () => {
    const late = () =>
      takeRolloutTurn(after(previewed), { type: 'approveRollout', data: undefined }, supporter('approver'), '2026-03-11T09:00:00.000Z');
    expect(refusal(late)).toBe('rollout-over');
  });

  it('counts its events from one, without gaps, and names who caused each', () => {
    const { outbox } = after(previewed, approve);
    expect(outbox.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(outbox.map(({ actor }) => actor.kind)).toEqual(['support', 'process', 'process', 'support']);
    expect(outbox[0]!.reason).toBe('rules-waived');
  });
});

it('goes by rules that exist', () => expect(() => rolloutRulesOf('2020-01')).toThrow('There are no rules of rollouts'));

it('counts over all pages of the preview for how many memberships which rule would be another', () => {
  const losing = { from: 'now', changes: [{ what: 'automatic-renewal', before: 'yes', after: 'no' }] } as const;
  const paying = { from: 'next-year', changes: [{ what: 'payment', before: 'no', after: 'yes' }] } as const;
  const ruled = (id: string, { from, changes }: typeof losing | typeof paying): RolloutItem => ({
    ...item(id),
    rules: { from, changes: [...changes] },
  });
  const { state } = after(
    looked([ruled(ids[0]!, losing), ruled(ids[1]!, paying)], ids[2]),
    looked([ruled(ids[2]!, losing), item(ids[3]!)]),
  );
  expect(state.rules).toEqual({ 'automatic-renewal no': 2, 'payment yes': 1 });
  expect(after(previewed).state.rules).toBeUndefined();
});

it('counts as well for how many which date would move which way', () => {
  const moving = (id: string, after: string): RolloutItem => ({
    ...item(id),
    dates: [{ what: 'anniversary', before: '2027-03-04', after }],
  });
  const { state } = after(
    looked([moving(ids[0]!, '2028-03-04'), moving(ids[1]!, '2027-01-01')], ids[2]),
    looked([moving(ids[2]!, '2028-03-04')]),
  );
  expect(state.moves).toEqual({ 'anniversary later': 2, 'anniversary earlier': 1 });
});
