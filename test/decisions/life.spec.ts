import fc from 'fast-check';
import { publishEvents } from '../../activities/publish-events.js';
import { catalogue, type EventType } from '../../events/catalogue.js';
import { evolve, initialState } from '../../events/membership.js';
import type { RecordedEvent } from '../../events/recorded-event.js';
import { reviewedParts } from '../../events/state/reviewed-parts.js';
import { promised, waitingOn } from '../../events/waiting-on.js';
import { byTurn } from '../../workflows/by-turn.js';
import { owedCommands } from '../../workflows/decisions/owed-commands.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { FakePorts } from '../support/fake-ports.js';
import { Life } from './life/life.js';
import { anyLife, type Move } from './life/moves.js';

const policy = policyOf('2026-01');
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
const everyEvent = (check: (event: RecordedEvent, before: readonly RecordedEvent[]) => void) =>
  fc.assert(
    fc.property(anyLife, (moves) => eventsOf(moves).forEach((event, index, events) => check(event, events.slice(0, index)))),
    runs,
  );

const last = <Type extends EventType>(events: readonly RecordedEvent[], type: Type) =>
  events.findLast((event) => event.type === type) as RecordedEvent<Type> | undefined;
const sinceRequest = (events: readonly RecordedEvent[]) => events.slice(events.findLastIndex(({ type }) => type === 'AccountRequested'));

const isReviewed = ({ type, data }: RecordedEvent) =>
  (type === 'LegalProfileCorrected' && reviewedParts.some((part) => part in data)) ||
  (type === 'AddressConfirmed' && data.choice === 'suggestion');

describe('whatever happens in a membership’s life', () => {
  it('its events are numbered 1, 2, 3 … and never go back in time', () =>
    everyEvent(({ sequence, occurredAt }, before) => {
      expect(sequence).toBe(before.length + 1);
      expect(occurredAt >= (before.at(-1)?.occurredAt ?? '')).toBe(true);
    }));

  it('its events say what the catalogue lets them say', () =>
    everyEvent(({ type, version, data }) => {
      expect(catalogue[type].data.parse(data)).toEqual(data);
      expect(version).toBe(catalogue[type].version);
    }));

  it('an address is verified once a challenge, and only by the newest challenge', () =>
    everyEvent((event, before) => {
      if (event.type !== 'EmailVerified') return;
      const asked = last(before, 'EmailVerificationRequested')!;
      expect(event.data).toMatchObject({ challenge: asked.sequence, email: asked.data.email });
      expect(
        before.filter(({ type, data }) => type === 'EmailVerified' && (data as { challenge: number }).challenge === asked.sequence),
      ).toEqual([]);
    }));

  it('nobody guesses more than five times at one challenge', () =>
    everyEvent((event, before) => {
      if (event.type !== 'VerificationCodeRefused') return;
      const earlier = before.filter((other) => other.type === event.type && other.data.challenge === event.data.challenge);
      expect(event.data.triesLeft).toBe(4 - earlier.length);
      expect(event.data.triesLeft).toBeGreaterThanOrEqual(0);
    }));

  it('no more than five mails a day are asked for', () =>
    everyEvent((event, before) => {
      if (event.type !== 'EmailVerificationRequested') return;
      const dayBefore = Date.parse(event.occurredAt) - 86_400_000;
      expect(before.filter(({ type, occurredAt }) => type === event.type && Date.parse(occurredAt) > dayBefore).length).toBeLessThan(5);
    }));

  it('it becomes active only with its current address verified, its company authorised since, and its agreement signed', () =>
    everyEvent((event, all) => {
      if (event.type !== 'MembershipActivated') return;
      const before = sinceRequest(all);
      const { email } = (last(before, 'PrimaryContactReplaced') ?? last(before, 'LegalProfileSubmitted'))!.data.primaryContact;
      const verified = last(before, 'EmailVerified')!;
      expect(verified.data.email).toBe(email);
      expect(verified.sequence).toBeGreaterThan(last(before, 'PrimaryContactReplaced')?.sequence ?? 0);
      const judged = Math.max(...(['VettingAuthorized', 'StepWaived'] as const).map((type) => last(before, type)?.sequence ?? 0));
      expect(judged).toBeGreaterThan(last(before, 'PrimaryContactReplaced')?.sequence ?? 0);
      expect(judged).toBeGreaterThan(before.findLast(isReviewed)?.sequence ?? 0);
      expect(last(before, 'AgreementAccepted')).toBeDefined();
      expect(last(before, 'AdminAgentGranted')).toBeDefined();
    }));

  it('whoever is waited for has until later than since when; what is over waits for nobody', () =>
    always(({ record: { state } }) => {
      const waiting = waitingOn(state);
      expect(waiting.length > 0).toBe(['pending', 'active', 'suspended'].includes(state.account!.status));
      waiting.forEach(({ since, deadline }) => expect(Date.parse(deadline)).toBeGreaterThan(Date.parse(since)));
    }));

  it('nothing is owed between two turns', () => always(({ record: { state } }) => expect(owedCommands(state, policy)).toEqual([])));

  it('nobody is heard before every promise that fell due is kept', () =>
    everyEvent((event, before) => {
      const beganTurn = event.causationId !== before.at(-1)?.causationId && event.actor.kind !== 'process';
      const first = beganTurn ? promised(before.reduce(evolve, initialState))[0] : undefined;
      if (first) expect(Date.parse(first.at)).toBeGreaterThan(Date.parse(event.occurredAt));
    }));

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
    const lives = fc.sample(anyLife, { numRuns: 2_400, seed: 1 });
    expect([...new Set(lives.flatMap(eventsOf).map(({ type }) => type))].sort()).toEqual(Object.keys(catalogue).sort());
  });
});
