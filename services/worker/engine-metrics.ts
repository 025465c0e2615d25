import type { RuntimeOptions } from '@temporalio/worker';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** The engine's own numbers: task slots, pollers, attempts and how long they waited, by type and never by membership. */
export interface EngineMetrics {
  readonly options: NonNullable<RuntimeOptions['telemetryOptions']>;
  /** In Prometheus' text form; empty while they cannot be read. */
  readonly text: () => Promise<string>;
}

const patience = 1_000;

async function unusedPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Lets the engine's library serve its numbers on a port of this machine that only this process asks. */
export async function engineMetrics(): Promise<EngineMetrics> {
  const bindAddress = `127.0.0.1:${await unusedPort()}`;
  return {
    options: {
      metrics: { prometheus: { bindAddress, countersTotalSuffix: true, unitSuffix: true, useSecondsForDurations: true } },
    },
    text: async () => {
      try {
        const answer = await fetch(`http://${bindAddress}/metrics`, { signal: AbortSignal.timeout(patience) });
        return answer.ok ? await answer.text() : '';
      } catch {
        return '';
      }
    },
  };
}
