import { Counter, Gauge, Histogram } from 'prom-client';
import type { Projected } from './project-batch.js';
import type { Troubles } from './troubles.js';

const count = (name: string, help: string) => new Counter({ name: `tenure_projector_${name}_total`, help });

const folded = count('folded', 'Events folded into the views.');
const duplicates = count('duplicates', 'Repeated events, ignored.');
const unknownTypes = count('unknown_types', 'Events of a type unknown to this release; rebuild the views after the upgrade.');
const parked = count('parked', 'Events set aside until the ones before them can be folded.');
const conflicts = count('conflicts', 'Different events under one sequence; look into the collection conflicts.');
const deadLetters = count('dead_letters', 'Messages that could not be folded, sent to the dead-letter topic.');
const rewinds = count('rewinds', 'Times the log was read again from the stored position.');
const freshness = new Histogram({
  name: 'tenure_projector_freshness_seconds',
  help: 'From the decision of an event until it is in the views.',
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30, 300],
});
const lagEvents = new Gauge({ name: 'tenure_projector_lag_events', help: 'Events in the log that are not in the views yet.' });
const lagSeconds = new Gauge({ name: 'tenure_projector_lag_seconds', help: 'Since when the views have not been level with the log.' });
const parkedNow = new Gauge({ name: 'tenure_projector_parked_events', help: 'Events that are parked now.' });
const conflictsNow = new Gauge({
  name: 'tenure_projector_conflicting_events',
  help: 'Sequences with two contents in the log; look into the collection conflicts.',
});
const outdatedNow = new Gauge({
  name: 'tenure_projector_outdated_partitions',
  help: 'Partitions whose views were folded by the projections of another release; rebuild them.',
});
for (const gauge of [lagEvents, parkedNow, conflictsNow, outdatedNow]) gauge.set(Number.NaN);

/** What the projector counts; what is true now is not a number until it was looked up. */
export const metrics = {
  rewound: () => rewinds.inc(),
  lag(events: number, seconds: number): void {
    lagEvents.set(events);
    lagSeconds.set(seconds);
  },
  troubles({ parked: waiting, conflicts: contradicting, outdated }: Troubles): void {
    parkedNow.set(waiting);
    conflictsNow.set(contradicting);
    outdatedNow.set(outdated);
  },
  projected(outcome: Projected): void {
    folded.inc(outcome.folded.length);
    duplicates.inc(outcome.duplicates);
    unknownTypes.inc(outcome.unknownTypes);
    parked.inc(outcome.parked);
    conflicts.inc(outcome.conflicts.length);
    deadLetters.inc(outcome.deadLetters.length);
    for (const occurredAt of outcome.folded) freshness.observe((Date.now() - Date.parse(occurredAt)) / 1_000);
  },
};
