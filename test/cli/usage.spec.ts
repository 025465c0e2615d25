import { commandNames, rejectionCodes } from '../../services/cli/known-commands.js';
import { fileWith, tenure } from './api-in-the-small.js';

const nowhere = { TENURE_API: 'http://127.0.0.1:1', TENURE_TOKEN: 'a.b.c', TENURE_HOME: '/nonexistent' };
const id = '9b2d47e0-1c3f-4a86-b5d9-72f0c6e8a202';

const misuses: [string[], RegExp][] = [
  [['frob'], /^There is no tenure frob\. See tenure --help\.$/],
  [['nosuch', '--help'], /^There is no tenure nosuch\. See tenure --help\.$/],
  [['--json', 'timelien', '-h'], /^There is no tenure timelien\. Did you mean tenure timeline\?/],
  [['authorise-vetting', id], /^There is no tenure authorise-vetting\. Did you mean tenure command authorize-vetting\?/],
  [['help'], /Did you mean tenure --help\?/],
  [['show', id, '--frob'], /^There is no option --frob here/],
  [['show'], /^The argument <id> is missing/],
  [['show', id, 'more'], /^There are too many arguments for show/],
  [['show', id, '--wait'], /^The option --wait <sequence> needs a value/],
  [['show', id, '--wait', 'soon'], /^--wait takes a whole number/],
  [['start'], /^The option --file <json> is needed/],
  [['show', id, '--language', 'fr'], /^The value of --language <language> is not one of those allowed/],
  [['show', id, '--as', 'x', '--token', 'y'], /^The option --token <token> cannot be used together/],
  [['show', id, '--api', 'over there'], /^over there is not an address/],
  [['command', 'authorize-vetting', id], /^Only support gives authorize-vetting: add --support/],
  [['command', 'accept-agreement', id, '--support', '--reason', 'x'], /^Support does not give accept-agreement/],
  [['command', 'check-domain-now', id, '--support'], /^Support always says why/],
  [['command', 'withdraw-account', id, '--data', '{'], /^--data is not JSON/],
  [['command', 'withdraw-account', id, '--data', '[]'], /^--data must hold one JSON object/],
  [['command', 'constructor', id], /^There is no command constructor\. Known are withdraw-account,/],
  [['command', 'authorise-vetting'], /^There is no command authorise-vetting\. Did you mean authorize-vetting\?/],
  [['command', 'nosuch', '--help'], /^There is no command nosuch\. Known are/],
  [['command', 'verify-email'], /^The argument <id> is missing/],
  [['command', 'verify-email', id], /^verify-email also needs code, in --data or --file\. See tenure command verify-email --help/],
  [['command', 'withdraw-account', id, '--rejection', 'not-eligible'], /^Only reject-vetting takes a rejection/],
  [['start', '--file', 'no-such.json'], /^The file no-such\.json cannot be read/],
];

it.each(misuses)('answers %j with one sentence and 2', async (argv, sentence) => {
  const { code, err, out } = await tenure(argv, nowhere);
  expect(err).toMatch(sentence);
  expect(err.split('\n')).toHaveLength(1);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

it('says of a file that is not JSON that it is not', async () => {
  const path = await fileWith('{ "legalProfile": ');
  expect(await tenure(['start', '--file', path], nowhere)).toEqual({
    code: 2,
    out: '',
    err: `${path} is not JSON: check its commas, quotes and brackets.`,
  });
});

it('lists every command when it does not know one', async () => {
  const { err } = await tenure(['command', 'nonsense', id], nowhere);
  for (const name of commandNames) expect(err).toContain(name);
});

it('tells the rejection, which the company must mend, from the reason, which is one’s own', async () => {
  const reject = async (...more: string[]) => (await tenure(['command', 'reject-vetting', id, '--support', ...more], nowhere)).err;
  const missing = await reject('--reason', 'documents-checked');
  expect(missing).toMatch(
    /^reject-vetting needs --rejection <code>, what the company must mend: one of .*\. --reason <code> only says why/,
  );
  for (const code of rejectionCodes) expect(missing).toContain(code);
  expect(await reject('--reason', 'not-eligible')).toMatch(
    /^not-eligible is a rejection, not a reason: give it as --rejection not-eligible/,
  );
  expect(await reject('--reason', 'x', '--rejection', 'too-small')).toMatch(
    /^too-small is not a rejection: give --rejection one of domain-not/,
  );
  expect(await reject('--rejection', 'not-eligible')).toMatch(/^Support always says why/);
});

it('asks who one is, and where the API is, when it cannot know', async () => {
  expect(await tenure(['show', id], { TENURE_API: 'http://127.0.0.1:1' })).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^Say who you are/),
  });
  expect(await tenure(['show', id], { TENURE_HOME: '/nonexistent' })).toMatchObject({
    code: 4,
    err: expect.stringMatching(/^Nothing runs here/),
  });
  expect(await tenure(['token', '--account', 'service'], { TENURE_HOME: '/nonexistent' })).toMatchObject({ code: 4 });
});

it('says that nothing answers', async () => {
  const { code, err } = await tenure(['show', id], nowhere);
  expect({ code, err }).toEqual({ code: 4, err: expect.stringMatching(/^Nothing answers at http:\/\/127\.0\.0\.1:1: .*\.$/) });
});

it('helps in both languages, with exit codes and examples', async () => {
  const english = await tenure(['--help']);
  expect(english).toMatchObject({ code: 0, err: '' });
  expect(english.out).toContain('4  unavailable: the same command may succeed later');
  expect(english.out).toContain('tenure start --file examples/harbour.en.json');
  const korean = await tenure(['--help'], { LANG: 'ko_KR.UTF-8' });
  expect(korean.out).toContain('종료 코드:');
  expect(korean.out).toContain('tenure start --file examples/hanbit.ko.json');
  expect((await tenure(['command', '--help', '--language', 'ko'])).out).toContain('reject-vetting');
  expect(await tenure([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: tenure') });
});

it('guesses what was meant in Korean too', async () => {
  const { err } = await tenure(['shwo'], { LANG: 'ko_KR.UTF-8' });
  expect(err).toBe('tenure shwo: 없는 명령입니다. tenure show 명령을 찾으셨나요? tenure --help를 보세요.');
});

it('says it in Korean to Korean terminals', async () => {
  const { err } = await tenure(['frob'], { LANG: 'ko_KR.UTF-8' });
  expect(err).toBe('tenure frob: 없는 명령입니다. tenure --help를 보세요.');
});
