import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor, type ConnectionOptions } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';

/** How payloads become bytes, for every client and worker; they must all take it from here. */
export const dataConverter: DataConverter = {};

/** Where the engine is. */
export interface TemporalSettings {
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_NAMESPACE: string;
}

/** How long a caller of a command waits for the engine, in milliseconds. */
export const patience = 5_000;

/** The engine says that it is full, which is told to the caller at once; but for a run that ends just now, whose next one takes the command in a moment. */
export const isFull = ({ code, details }: { readonly code: number; readonly details: string }): boolean =>
  code === 8 && !/is closing/.test(details);

const retries = defaultGrpcRetryOptions({ initialIntervalMs: () => 100 });

/** Everything that passes by itself is retried. */
const retryUnlessFull = makeGrpcRetryInterceptor({
  ...retries,
  retryableDecider: (attempt, status) => !isFull(status) && retries.retryableDecider(attempt, status),
});

/** How clients reach the engine. */
export const connectionOptions = ({ TEMPORAL_ADDRESS }: TemporalSettings): ConnectionOptions => ({
  address: TEMPORAL_ADDRESS,
  interceptors: [retryUnlessFull],
});

/** How the workers' native connection reaches the engine. */
export const nativeConnectionOptions = ({ TEMPORAL_ADDRESS }: TemporalSettings) => ({ address: TEMPORAL_ADDRESS });

/** A client that connects when it is first used, so that a process starts while the engine is still away. Close its connection last. */
export const createTemporalClient = (settings: TemporalSettings): Client =>
  new Client({ connection: Connection.lazy(connectionOptions(settings)), namespace: settings.TEMPORAL_NAMESPACE, dataConverter });
