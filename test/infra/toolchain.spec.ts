import { missingTools, toolchainSentence, type Probe } from '../../infra/local/toolchain.js';

const answers: Record<string, string> = {
  java: 'openjdk version "21.0.4" 2024-07-16',
  mvn: 'Apache Maven 3.9.9 (8e8579a9e76f7d015ee5ec7bfcdc97d260186937)',
  python3: 'pip 24.0 from /usr/lib/python3/dist-packages/pip (python 3.12)',
};

const machine =
  (changed: Record<string, string | undefined> = {}): Probe =>
  (command) =>
    Promise.resolve({ ...answers, ...changed }[command]);

it('is content with a machine that has everything', async () => {
  expect(await missingTools(['java', 'maven', 'pip', 'java'], machine())).toEqual([]);
});

it('names what is missing, and what is too old', async () => {
  expect(await missingTools(['java', 'maven'], machine({ mvn: undefined }))).toEqual(['maven']);
  expect(await missingTools(['java', 'maven'], machine({ java: 'java version "1.8.0_402"' }))).toEqual(['java']);
});

it('does not ask for a tool that nothing needs', async () => {
  expect(await missingTools(['pip'], machine({ java: undefined, mvn: undefined }))).toEqual([]);
});

it('says in one sentence what to install', () => {
  expect(toolchainSentence(['java', 'maven'])).toBe(
    'Please install Java 17 or newer and Maven 3.6 or newer ' +
      '(on Debian: apt-get install openjdk-17-jre-headless maven; on macOS: brew install openjdk maven), then run the same command again.',
  );
});
