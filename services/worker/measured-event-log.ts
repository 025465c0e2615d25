import { Counter, Gauge, register } from 'prom-client';
import type { EventLog } from '../../activities/ports.js';

/** Counts what is published of memberships and what fails; failures in a row tell that the log is away, though nothing is lost. */
export function measuredEventLog(log: EventLog, registry = register): EventLog {
  const registers = [registry];
  const published = new Counter({ name: 'tenure_worker_published_events_total', help: 'Events that the log has taken.', registers });
  const failures = new Counter({ name: 'tenure_worker_publish_failures_total', help: 'Attempts to publish that failed.', registers });
  const inARow = new Gauge({
    name: 'tenure_worker_publish_failures_in_a_row',
    help: 'Attempts to publish that failed since the last one that succeeded; 0 while the log is there.',
    registers,
  });
  return {
    append: async (events) => {
      try {
        await log.append(events);
        published.inc(events.length);
        inARow.set(0);
      } catch (error) {
        failures.inc();
        inARow.inc();
        throw error;
      }
    },
  };
}
