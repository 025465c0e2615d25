import fc from 'fast-check';
import { publishEvents } from '../../activities/publish-events.js';
import { catalogue } from '../../events/catalogue.js';
import { evolve, initialState } from '../../events/membership.js';
import { owesBySupport } from '../../events/state/refunds.js';
import { waitingOn } from '../../events/waiting-on.js';
import type { Waiting } from '../../events/waiting.js';
import { byTurn } from '../../workflows/by-turn.js';
import { owedCommands } from '../../workflows/decisions/owed-commands.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { FakePorts } from '../support/fake-ports.js';
import { laws, type Law } from './life/laws.js';
import { Life } from './life/life.js';
import { anyLife } from './life/any-life.js';
import type { Move } from './life/moves.js';

const runs = { numRuns: 150 };

/** Plays any life and checks after every move. */
const always = (check: (life: Life) => void) =>
  fc.assert(
    fc.property(anyLife, (moves) => {
      const life = new Life();
      moves.forEach((move) => check(life.make(move)));
    }),
    runs,
  );

/** The events of any life. */
const eventsOf = (moves: readonly Move[]) => moves.reduce((life, move) => life.make(move), new Life()).events;

/** Plays any life and checks every event against those before it. */
const everyEvent = (check: Law) =>
  fc.assert(
    fc.property(anyLife, (moves) => eventsOf(moves).forEach((event, index, events) => check(event, events.slice(0, index)))),
    runs,
  );

describe('whatever happens in a membership’s life', () => {
  it.each(Object.entries(laws))('%s', (_, law) => everyEvent(law));

  it('whoever is waited for has until later than since when; what is over waits for nobody but for support to decide what was proposed and to send back what it owes', () =>
    always(({ record: { state } }) => {
      const waiting = waitingOn(state);
      const canBeRenewedLate = state.account!.status === 'lapsed' && state.renewal?.lateUntil !== undefined;
      const lives = ['pending', 'active', 'suspended'].includes(state.account!.status) || canBeRenewedLate;
      const waitsFor = (step: Waiting['step']) => waiting.filter((each) => each.step === step);
      const [refunds, proposals] = [waitsFor('refund'), waitsFor('proposal')];
      expect(waiting.length > refunds.length + proposals.length).toBe(lives);
      expect(proposals).toHaveLength(state.proposals?.filter(({ outcome }) => outcome === 'open').length ?? 0);
      expect(refunds.map(({ then }) => then)).toEqual(owesBySupport(state.orders) ? ['escalateRefund'] : []);
      refunds.forEach(({ owner }) => expect(['support', 'support-approver']).toContain(owner));
      waiting.forEach(({ since, deadline }) => expect(Date.parse(deadline)).toBeGreaterThan(Date.parse(since)));
    }));

  it('a member that changes something names who must act and until when, and no change ends its membership', () =>
    always(({ record: { state }, events }) => {
      const { account, vetting, contactChange, waivers } = state;
      if (account?.status !== 'active')
        return expect(events.at(-1)!.type === 'AccountExpired' && account?.endedFrom === 'active').toBe(false);
      const steps = waitingOn(state).map(({ step }) => step);
      if (!waivers?.vetting && vetting!.current.status !== 'authorized') expect(steps).toContain('vetting');
      if (contactChange) expect(steps).toContain('email-verification');
    }));

  it('nothing is owed between two turns', () =>
    always(({ record: { state } }) => expect(owedCommands(state, policyOf(state.account!.policyVersion))).toEqual([])));

  it('its state is plain JSON and the fold of its log', () =>
    fc.assert(
      fc.property(anyLife, (moves) => {
        const { record, events } = moves.reduce((life, move) => life.make(move), new Life());
        expect(JSON.parse(JSON.stringify(record))).toEqual(record);
        expect(events.reduce(evolve, initialState)).toEqual(record.state);
      }),
      runs,
    ));

  it('its events reach the log as they were decided, however they are packed', () =>
    fc.assert(
      fc.asyncProperty(anyLife, async (moves) => {
        const [events, ports] = [eventsOf(moves), new FakePorts()];
        await publishEvents(ports)(byTurn(events));
        expect(ports.events).toEqual(events);
      }),
      runs,
    ));

  it('these lives reach every event', () => {
    const lives = fc.sample(anyLife, { numRuns: 3_600, seed: 1 });
    expect([...new Set(lives.flatMap(eventsOf).map(({ type }) => type))].sort()).toEqual(Object.keys(catalogue).sort());
  }, 180_000);
});
