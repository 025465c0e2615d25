import { kafkaProducers, kafkaSender } from '../../shared/kafka-sender.js';
import type { Logger } from '../../shared/logger.js';
import type { Metrics } from '../operations/metrics.js';
import { supportReadsTopic, toWire, type SupportReads } from './support-reads.js';
import { waitingReads } from './waiting-reads.js';

/** Reads of support in Kafka; the first is what connects, so that the API begins while the log is away. */
export function kafkaReads(brokers: string[], logger: Logger, metrics: Metrics): SupportReads & { close(): Promise<void> } {
  const sender = kafkaSender(kafkaProducers(brokers, 'tenure-api'), logger);
  const reads = waitingReads({ append: (those) => sender.send(supportReadsTopic, those.map(toWire)), logger, metrics });
  return {
    record: (read) => reads.record(read),
    close: () => reads.close().finally(() => sender.close()),
  };
}
