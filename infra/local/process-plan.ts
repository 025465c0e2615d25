/** Everything that the stack starts as a process of its own. */
export type ProcessName = 'temporal' | 'kafka' | 'mongo' | 'mail' | 'issuer' | 'dns' | 'cards' | 'worker' | 'projector' | 'api';

/** How a process is started, and how one knows that it is ready. */
export interface ProcessPlan {
  readonly name: ProcessName;
  readonly title: string;
  readonly command: readonly [command: string, ...args: string[]];
  /** Added to the environment that all processes share. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Done once before each start. */
  readonly prepare?: () => Promise<void>;
  readonly ready: () => Promise<boolean>;
}

/** What each process is called in front of people. */
export const titles: Record<ProcessName, string> = {
  temporal: 'Temporal',
  kafka: 'Kafka',
  mongo: 'the document store',
  mail: 'the mail inbox',
  issuer: 'the OpenID issuer',
  dns: 'the DNS of the sample companies',
  cards: 'the card provider',
  worker: 'the worker',
  projector: 'the projector',
  api: 'the API',
};

/** Processes that may end together, in the order of ending: first who takes work in, last who keeps the log. */
export const stopOrder: readonly (readonly ProcessName[])[] = [
  ['api'],
  ['projector'],
  ['worker'],
  ['temporal', 'mongo', 'mail', 'issuer', 'dns', 'cards'],
  ['kafka'],
];
