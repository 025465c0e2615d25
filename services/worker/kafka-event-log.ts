import type { EventLog } from '../../activities/ports.js';
import { eventsTopic, toWire } from '../shared/event-wire.js';
import { kafkaProducers, kafkaSender } from '../shared/kafka-sender.js';
import type { Logger } from '../shared/logger.js';

/** The log in Kafka: all events of a call lie in one partition, in order, or the call rejects and is to be repeated. */
export function kafkaEventLog(
  brokers: string[],
  logger: Pick<Logger, 'warn'>,
  open = kafkaProducers(brokers, 'tenure-worker'),
): EventLog & { close(): Promise<void> } {
  const sender = kafkaSender(open, logger);
  return {
    append: (events) => sender.send(eventsTopic, events.map(toWire)),
    close: () => sender.close(),
  };
}
