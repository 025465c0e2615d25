import type { Ports } from './ports.js';
import type { Program } from './servers/program.js';
import type { ServerName } from './servers/source.js';

/** Where everything answers; written to `endpoints.json` in the stack's folder while it runs. */
export interface Endpoints {
  readonly api: string;
  readonly temporal: string;
  readonly kafka: string;
  readonly mongo: string;
  readonly smtp: string;
  readonly issuer: string;
  /** Whom the worker asks for DNS records. */
  readonly dns: string;
  /** Who charges cards. */
  readonly cards: string;
  readonly workerHealth: string;
  readonly projectorHealth: string;
  readonly apiHealth: string;
  /** Where records of the sample companies are published; unknown when `TENURE_DNS_SERVERS` names someone else's server. */
  readonly zone?: string;
  /** The web page and REST of the mail inbox; unknown when `SMTP_URL` names someone else's server and `MAIL_URL` is not given. */
  readonly mail?: string;
  /** Unknown when `TEMPORAL_ADDRESS` names someone else's server and `TEMPORAL_UI_URL` is not given. */
  readonly temporalUi?: string;
  /** The path of the `temporal` command. */
  readonly temporalCli?: string;
  /** The path of the time-skipping test server. */
  readonly temporalTestServer?: string;
}

const http = (port: number) => `http://127.0.0.1:${port}`;

const firstIssuer = (issuers: string): string => (JSON.parse(issuers) as { issuer: string }[])[0]?.issuer ?? '';

/** The addresses that follow from the chosen ports, and from the environment where it names a server. */
export function endpointsOf(ports: Ports, programs: Readonly<Record<ServerName, Program>>, environment: NodeJS.ProcessEnv): Endpoints {
  const address = (name: ServerName, ours: string): string => {
    const program = programs[name];
    return program.from === 'address' ? program.address : ours;
  };
  const companion = (name: ServerName, theirs: string, ours: string) =>
    environment[theirs] ?? (programs[name].from === 'address' ? undefined : ours);
  const mail = companion('mail', 'MAIL_URL', http(ports.mail));
  const temporalUi = companion('temporal', 'TEMPORAL_UI_URL', http(ports.temporalUi));
  const { temporal, issuer } = programs;
  return {
    api: http(ports.api),
    temporal: address('temporal', `127.0.0.1:${ports.temporal}`),
    kafka: address('kafka', `127.0.0.1:${ports.kafka}`),
    mongo: address('mongo', `mongodb://127.0.0.1:${ports.mongo}/tenure`),
    smtp: address('mail', `smtp://127.0.0.1:${ports.smtp}`),
    issuer: issuer.from === 'address' ? firstIssuer(issuer.address) : http(ports.issuer),
    dns: address('dns', `127.0.0.1:${ports.dns}`),
    cards: address('cards', http(ports.cards)),
    workerHealth: http(ports.workerHealth),
    projectorHealth: http(ports.projectorHealth),
    apiHealth: http(ports.apiHealth),
    ...(programs.dns.from === 'address' ? {} : { zone: http(ports.dns) }),
    ...(mail ? { mail } : {}),
    ...(temporalUi ? { temporalUi } : {}),
    ...(temporal.from === 'command' ? { temporalCli: temporal.command } : {}),
  };
}
