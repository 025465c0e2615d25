import type { EventLog } from '../../activities/ports.js';
import { wireFor, type StatedEvent, type StreamKind } from '../shared/event-wire.js';
import type { KafkaSender } from '../shared/kafka-sender.js';

/** The log of these streams in Kafka: all events of a call lie in one partition, in order, or the call rejects and is to be repeated. */
export const kafkaEventLog = <Identity extends object>(
  sender: Pick<KafkaSender, 'send'>,
  streams: StreamKind<Identity>,
): EventLog<StatedEvent<Identity>> => {
  const toWire = wireFor(streams);
  return { append: (events) => sender.send(streams.topic, events.map(toWire)) };
};
