import { catalogue, type EventType } from '../../../events/catalogue.js';
import { evolve, initialState } from '../../../events/membership.js';
import type { RecordedEvent } from '../../../events/recorded-event.js';
import { reviewedParts } from '../../../events/state/reviewed-parts.js';
import { promised } from '../../../events/waiting-on.js';

/** Checks one event of a story against those before it. */
export type Law = (event: RecordedEvent, before: readonly RecordedEvent[]) => void;

const last = <Type extends EventType>(events: readonly RecordedEvent[], type: Type) =>
  events.findLast((event) => event.type === type) as RecordedEvent<Type> | undefined;
const lastOf = (events: readonly RecordedEvent[], ...types: readonly EventType[]) => events.findLast(({ type }) => types.includes(type));
const sinceRequest = (events: readonly RecordedEvent[]) => events.slice(events.findLastIndex(({ type }) => type === 'AccountRequested'));

const isReviewed = ({ type, data }: RecordedEvent) =>
  (type === 'LegalProfileCorrected' && reviewedParts.some((part) => part in data)) ||
  (type === 'AddressConfirmed' && data.choice === 'suggestion');

/** What is true of every event of every membership, however it came about. */
export const laws: Readonly<Record<string, Law>> = {
  'its events are numbered 1, 2, 3 … and never go back in time': ({ sequence, occurredAt }, before) => {
    expect(sequence).toBe(before.length + 1);
    expect(occurredAt >= (before.at(-1)?.occurredAt ?? '')).toBe(true);
  },
  'its events say what the catalogue lets them say': ({ type, version, data }) => {
    expect(catalogue[type].data.parse(data)).toEqual(data);
    expect(version).toBe(catalogue[type].version);
  },
  'an address is verified once a challenge, and only by the newest challenge': (event, before) => {
    if (event.type !== 'EmailVerified') return;
    const asked = last(before, 'EmailVerificationRequested')!;
    expect(event.data).toMatchObject({ challenge: asked.sequence, email: asked.data.email });
    expect(
      before.filter(({ type, data }) => type === 'EmailVerified' && (data as { challenge: number }).challenge === asked.sequence),
    ).toEqual([]);
  },
  'nobody guesses more than five times at one challenge': (event, before) => {
    if (event.type !== 'VerificationCodeRefused') return;
    const earlier = before.filter((other) => other.type === event.type && other.data.challenge === event.data.challenge);
    expect(event.data.triesLeft).toBe(4 - earlier.length);
    expect(event.data.triesLeft).toBeGreaterThanOrEqual(0);
  },
  'no more than five mails a day are asked for': (event, before) => {
    if (event.type !== 'EmailVerificationRequested') return;
    const dayBefore = Date.parse(event.occurredAt) - 86_400_000;
    expect(before.filter(({ type, occurredAt }) => type === event.type && Date.parse(occurredAt) > dayBefore).length).toBeLessThan(5);
  },
  'it becomes active only with its current address verified, its company authorised since, and its agreement signed': (event, all) => {
    if (event.type !== 'MembershipActivated') return;
    const before = sinceRequest(all);
    const { email } = (last(before, 'PrimaryContactReplaced') ?? last(before, 'LegalProfileSubmitted'))!.data.primaryContact;
    const replaced = last(before, 'PrimaryContactReplaced')?.sequence ?? 0;
    const verified = lastOf(before, 'EmailVerified', 'EmailVerificationKept')!;
    expect(verified.data).toMatchObject({ email });
    expect(verified.sequence).toBeGreaterThan(replaced);
    const judged = lastOf(before, 'VettingAuthorized', 'VettingAuthorizationKept', 'StepWaived')!.sequence;
    expect(judged).toBeGreaterThan(Math.max(replaced, before.findLast(isReviewed)?.sequence ?? 0));
    expect(lastOf(before, 'AgreementAccepted', 'AgreementAcceptanceKept')).toBeDefined();
    expect(last(before, 'AdminAgentGranted')).toBeDefined();
  },
  'nobody is heard before every promise that fell due is kept': (event, before) => {
    const beganTurn = event.causationId !== before.at(-1)?.causationId && event.actor.kind !== 'process';
    const first = beganTurn ? promised(before.reduce(evolve, initialState))[0] : undefined;
    if (first) expect(Date.parse(first.at)).toBeGreaterThan(Date.parse(event.occurredAt));
  },
};
