// The entry of every npm script that runs something of ours: with nothing but Node it gets packages and sources ready, then hands over.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const commands = {
  start: 'infra/local/start.js',
  up: 'infra/local/up.js',
  down: 'infra/local/down.js',
  status: 'infra/local/status.js',
  test: 'infra/local/test.js',
  journey: 'services/cli/journey.js',
  docs: 'services/api/write-docs.js',
  rebuild: 'services/projector/rebuild.js',
  bench: 'bench/main.js',
  build: undefined,
};
const sources = [
  'events',
  'content',
  'workflows',
  'activities',
  'services',
  'infra',
  'bench',
  'test/faults/processes',
  'tsconfig.json',
  'tsconfig.build.json',
];

function leave(sentence) {
  console.error(sentence);
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const suffices = major > 20 || (major === 20 && minor >= 19);
  if (!suffices) leave(`Please install Node.js 20.19 or newer: this is ${process.version}.`);
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm writes down what it has installed: every package of the lock file that is not optional must be there in its version. */
function packagesAreFresh() {
  const wanted = readPackages('package-lock.json') ?? {};
  const installed = readPackages(join('node_modules', '.package-lock.json'));
  if (!installed) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || installed[path]?.version === version,
  );
}

function installPackages() {
  if (packagesAreFresh()) return;
  console.log('Installing packages (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci'], { stdio: 'inherit' });
  if (status !== 0) leave('The packages could not be installed: the lines above say why. Mend it, then run the same command again.');
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const stamp = join('dist', '.built');

function isStale() {
  const built = existsSync(stamp) ? Date.parse(readFileSync(stamp, 'utf8')) : 0;
  return Math.max(...sources.map(newest)) >= built;
}

/** Compiles without checking types (`npm run types` does that), lays the content beside it, and says whether it could. */
function buildSources() {
  console.log('Building …');
  const begun = new Date().toISOString();
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  const options = ['-p', 'tsconfig.build.json', '--noCheck', '--incremental', '--tsBuildInfoFile', join('dist', '.tsbuildinfo')];
  const { status } = spawnSync(process.execPath, [compiler, ...options], { stdio: 'inherit' });
  if (status !== 0) return false;
  cpSync('content', join('dist', 'content'), { recursive: true, filter: (path) => !path.endsWith('.ts') });
  chmodSync(join('dist', 'services', 'cli', 'main.js'), 0o755);
  writeFileSync(stamp, begun);
  return true;
}

const lock = join('dist', '.building');

function takeLock() {
  mkdirSync('dist', { recursive: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const abandoned = existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 30_000;
    if (abandoned) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** Builds when a source is newer than the last time; of two commands at once, the second waits for the first. */
function buildWhenStale() {
  while (isStale()) {
    if (takeLock()) {
      const built = buildSources();
      rmSync(lock, { recursive: true });
      if (built) return;
      leave('The sources could not be built: the lines above say where.');
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

requireNode();
process.chdir(root.endsWith(sep) ? root.slice(0, -1) : root);
const [, , command = ''] = process.argv;
if (!(command in commands)) leave(`Please name one of ${Object.keys(commands).join(', ')}.`);
installPackages();
buildWhenStale();
process.argv.splice(1, 2, join(process.cwd(), 'dist', commands[command] ?? ''));
if (commands[command]) await import(pathToFileURL(process.argv[1]).href);
