import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { endpoints } from '../support/system.js';

interface Ended {
  readonly code: number;
  readonly lines: readonly string[];
  readonly err: string;
}

const home = dirname(resolve(process.env['TENURE_ENDPOINTS'] ?? '.tenure/endpoints.json'));

/** Runs a program of the command line; as soon as it says `until`, Ctrl-C is pressed. */
const program = (file: string, argv: readonly string[], environment: NodeJS.ProcessEnv = {}, until?: string): Promise<Ended> =>
  new Promise((ended) => {
    const env = { PATH: process.env['PATH'], TENURE_HOME: home, LANG: 'C.UTF-8', ...environment };
    const child = execFile(process.execPath, [`dist/services/cli/${file}.js`, ...argv], { env }, (_, out, err) =>
      ended({ code: child.exitCode ?? -1, lines: out.trimEnd().split('\n'), err }),
    );
    const press = (text: string) => void (until && text.includes(until) && child.kill('SIGINT'));
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', press);
  });

/** What comes back from the world when it comes: another order does not matter. */
const found: readonly string[] = ['VerificationEmailSent', 'LetterSent', 'AddressChecked', 'VettingChecked'];

const partnerId = '[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-.';

it.each([
  ['examples/hanbit.ko.json', new RegExp(`^주식회사 한빛 – 이제 회원입니다: ${partnerId}\\. 기념일: .*년`)],
  ['examples/harbour.en.json', new RegExp(`^Harbour Ltd is a member: ${partnerId}\\. Anniversary: .* \\d{4}\\.$`)],
])('plays %s from the request to the active membership', async (example, ending) => {
  const { code, lines, err } = await program('journey', [example]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(lines.at(-1)).toMatch(ending);
  expect(lines.slice(-9).join('\n')).toContain(`${endpoints.api}/docs`);
  const told = lines.flatMap((line) => /^ *\d+ {2}\d{4}-.*? · (\w+)/.exec(line)?.[1] ?? []).filter((type) => !found.includes(type));
  expect(told).toHaveLength(24);
  expect(told.slice(12)).toEqual(told.slice(0, 12));
  expect(told).toContain('MembershipActivated');
  expect(lines.join('\n')).not.toContain('\u001B');
});

it('says in one sentence that nothing runs', async () => {
  const { code, lines, err } = await program('journey', [], { TENURE_HOME: '/nonexistent' });
  expect({ code, lines }).toEqual({ code: 4, lines: [''] });
  expect(err).toMatch(/^여기에서 .*npm start.*\n$/);
});

it('is left with Ctrl-C by a sentence that says where to look, and 130', async () => {
  const { code, err } = await program('journey', ['examples/harbour.en.json'], {}, '2. The primary contact reads the mail');
  expect(code).toBe(130);
  expect(err).toMatch(/^Stopped\. What has happened so far stays as it is; see it with: npx tenure show \S+ --as \S+ --tenant \S+\n$/);
});

it('starts, shows and tells a membership at the command line', async () => {
  const tenant = crypto.randomUUID();
  const signedIn = ['--as', 'global-administrator@harbour.example', '--tenant', tenant];
  const started = await program('main', ['start', '--file', 'examples/harbour.en.json', ...signedIn, '--json']);
  expect(started).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(started.lines.join('\n'))).toMatchObject({ membershipId: tenant, alreadyRequested: false });
  const again = await program('main', ['start', '--file', 'examples/harbour.en.json', ...signedIn]);
  expect(again.lines[0]).toBe('There is a request or a membership already; nothing was changed.');
  expect(again.lines).toContain('Waits for');

  const shown = await program('main', ['show', tenant, '--wait', '7', ...signedIn]);
  expect(shown.code).toBe(0);
  expect(shown.lines).toContain('    Who    The person who is to sign has to accept the agreement');
  const stopped = await program('main', ['show', tenant, '--wait', '999', ...signedIn], {}, 'Waiting for event 999');
  expect(stopped).toMatchObject({ code: 130, err: expect.stringMatching(/\nStopped\. Nothing was changed\.\n$/) });
  const told = await program('main', ['timeline', tenant, ...signedIn, '--language', 'ko']);
  expect(told.lines).toHaveLength(14);
  const resent = await program('main', ['command', 'resend-verification-email', tenant, ...signedIn]);
  expect(resent).toMatchObject({ code: 0, err: '' });

  const token = (await program('main', ['token', '--account', 'member@hanbit.example'])).lines[0]!;
  expect(await program('main', ['show', tenant], { TENURE_TOKEN: token })).toMatchObject({ code: 5 });
  expect(await program('main', ['show', tenant, '--token', 'nonsense'])).toMatchObject({ code: 6 });
});
