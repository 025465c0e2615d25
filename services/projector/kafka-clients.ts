import { Kafka, logLevel, type Admin, type Consumer, type LogEntry } from 'kafkajs';
import { eventsTopic } from '../shared/event-wire.js';
import type { Logger } from '../shared/logger.js';

/** One shared group a topic: each partition has one projector at a time. */
export const groupOf = (topic: string): string => (topic === eventsTopic ? 'tenure-projector' : `tenure-projector-${topic}`);

/** What kafkajs calls an error is one failed try of many: it tries again, and a crash is told by the consumer's own event. */
const levels: Readonly<Record<number, 'warn' | 'info' | 'debug'>> = { [logLevel.ERROR]: 'warn', [logLevel.WARN]: 'info' };

/** Consumers and admins that answer soon: a fetch waits a quarter of a second, a dead member is missed after ten. */
export function kafkaClients(brokers: string[], logger: Logger): { consumer(groupId: string): Consumer; admin(): Admin } {
  const kafka = new Kafka({
    brokers,
    clientId: 'tenure-projector',
    connectionTimeout: 2_000,
    requestTimeout: 10_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8, restartOnFailure: () => Promise.resolve(true) },
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ level, namespace, log: { message, ...details } }: LogEntry) =>
        logger[levels[level] ?? 'debug']({ kafka: namespace, reason: details['error'] as unknown }, message),
  });
  return {
    consumer: (groupId) =>
      kafka.consumer({
        groupId,
        sessionTimeout: 10_000,
        heartbeatInterval: 2_000,
        maxWaitTimeInMs: 250,
        maxBytesPerPartition: 524_288,
        allowAutoTopicCreation: false,
      }),
    admin: () => kafka.admin({ retry: { retries: 1 } }),
  };
}
