import { membershipCommands, supportCommands } from '../../services/api/commands/command-routes.js';
import { commandNames, namesFor } from '../../services/cli/command-names.js';
import { fileWith, tenure } from './api-in-the-small.js';

const nowhere = { TENURE_API: 'http://127.0.0.1:1', TENURE_TOKEN: 'a.b.c', TENURE_HOME: '/nonexistent' };
const id = '9b2d47e0-1c3f-4a86-b5d9-72f0c6e8a202';

it('knows exactly the commands that the API has', () => {
  const last = ({ path }: { path: string }) => path.split('/').at(-1);
  expect(namesFor('members').sort()).toEqual(membershipCommands.map(last).sort());
  expect(namesFor('support').sort()).toEqual(supportCommands.map(last).sort());
});

const misuses: [string[], RegExp][] = [
  [['frob'], /^There is no tenure frob\. .*--help/],
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
  [['command', 'accept-agreement', id, '--support', '--reason', 'x'], /^Support cannot give accept-agreement/],
  [['command', 'withdraw-account', id, '--support'], /^Support always says why/],
  [['command', 'withdraw-account', id, '--data', '{'], /^--data is not JSON/],
  [['command', 'withdraw-account', id, '--data', '[]'], /^--data must hold one JSON object/],
  [['command', 'constructor', id], /^There is no command constructor\. Known are withdraw-account,/],
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
  for (const name of Object.keys(commandNames)) expect(err).toContain(name);
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

it('says it in Korean to Korean terminals', async () => {
  const { err } = await tenure(['frob'], { LANG: 'ko_KR.UTF-8' });
  expect(err).toBe('tenure frob: 없는 명령입니다. tenure --help를 보세요.');
});
