import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import type { ReceivedMessage } from './event-wire.js';
import type { Logger } from './logger.js';

/** As much of a producer as a sender needs. */
export type SenderProducer = Pick<Producer, 'connect' | 'send' | 'disconnect'>;

/** Puts messages on a topic; resolves when every replica in sync has them, rejects when that is not known. */
export interface KafkaSender {
  send(topic: string, messages: readonly ReceivedMessage[]): Promise<void>;
  close(): Promise<void>;
}

interface Connection {
  readonly producer: SenderProducer;
  readonly connected: Promise<void>;
  inFlight: number;
}

/** Opens producers that fail fast and never send anything again by themselves: whoever asked knows better when to try again. */
export function kafkaProducers(brokers: string[], clientId: string): () => SenderProducer {
  const kafka = new Kafka({
    brokers,
    clientId,
    connectionTimeout: 1_000,
    requestTimeout: 3_000,
    retry: { retries: 0 },
    logLevel: logLevel.NOTHING,
  });
  return () => kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner, allowAutoTopicCreation: false });
}

/**
 * After any rejected send the producer is replaced, because what became of that send is unknown. The old one is disconnected
 * once its other sends are answered; a late failure of it leaves the new one alone.
 */
export function kafkaSender(open: () => SenderProducer, logger: Pick<Logger, 'warn'>): KafkaSender {
  let current: Connection | undefined;

  const connect = (): Connection => {
    const producer = open();
    return { producer, connected: producer.connect(), inFlight: 0 };
  };
  const disconnect = ({ producer }: Connection): Promise<void> =>
    producer.disconnect().catch((error: unknown) => logger.warn({ reason: String(error) }, 'a producer could not be disconnected'));
  const replace = (connection: Connection): void => {
    if (current === connection) current = undefined;
  };

  return {
    async send(topic, messages) {
      const connection = (current ??= connect());
      connection.inFlight += 1;
      try {
        await connection.connected;
        await connection.producer.send({ topic, acks: -1, messages: [...messages] });
      } catch (error) {
        replace(connection);
        throw error;
      } finally {
        connection.inFlight -= 1;
        if (current !== connection && connection.inFlight === 0) void disconnect(connection);
      }
    },
    async close() {
      const last = current;
      current = undefined;
      if (last?.inFlight === 0) await disconnect(last);
    },
  };
}
