import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, register } from 'prom-client';

/** Where those who run a process ask it; this machine alone, unless another of its addresses is named. */
export interface HealthAddress {
  readonly TENURE_HEALTH_HOST: string;
  readonly TENURE_HEALTH_PORT: number;
}

/** What a process tells those who run it, away from where others come: alive, ready, measured; `more` adds numbers in Prometheus' text form. */
export async function serveHealth(
  { TENURE_HEALTH_HOST: host, TENURE_HEALTH_PORT: port }: HealthAddress,
  ready: () => Promise<boolean> | boolean,
  more: () => Promise<string> = () => Promise.resolve(''),
): Promise<Server> {
  collectDefaultMetrics();
  const answers: Record<string, () => Promise<[number, string]>> = {
    '/healthz': async () => [200, 'ok'],
    '/readyz': async () => ((await ready()) ? [200, 'ready'] : [503, 'not ready']),
    '/metrics': async () => [200, (await Promise.all([register.metrics(), more()])).join('\n')],
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''] ?? (async () => [404, 'not found'] as [number, string]);
    answer().then(
      ([status, body]) => response.writeHead(status, { 'content-type': 'text/plain' }).end(body),
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return server;
}
