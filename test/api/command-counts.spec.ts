import { MembershipRefused } from '../../services/shared/membership-refused.js';
import { ApiUnderTest, secrets } from './api-under-test.js';
import { typedProfile } from './input/profile.js';
import { ours } from './people.js';
import { pendingView } from './views.js';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await ApiUnderTest.start();
  api.memberships.views.set(ours, pendingView());
});
afterEach(() => api.stop());

const ask = (name: string, body: object = {}) => api.post(`/v1/memberships/${ours}/${name}`, { as: 'administrator', body });
const guess = (triesLeft: number) => {
  api.commands.receipt = { sequence: 7, status: 'pending', waitingOn: [], triesLeft };
  return ask('verify-email', { code: secrets.codeFor(ours, 4) === '0000-0000' ? '1111-1111' : '0000-0000' });
};

const counts = async () => {
  const text = await api.metrics.text();
  const lines = [...text.matchAll(/^tenure_api_commands_total\{(.*)\} (\d+)$/gm)];
  return Object.fromEntries(
    lines.map(([, labels = '', count]) => [
      labels
        .replaceAll(/\w+="([^"]*)"/g, '$1')
        .replaceAll(',', ' ')
        .trim(),
      Number(count),
    ]),
  );
};

it('counts commands by type and outcome, refusals by their code', async () => {
  await api.post('/v1/memberships', { as: 'administrator', body: { legalProfile: typedProfile() } });
  for (let time = 0; time < 2; time++) await ask('withdraw-account');
  for (const triesLeft of [1, 0]) await guess(triesLeft);
  api.commands.refusal = new MembershipRefused('membership-over');
  await ask('withdraw-account');
  api.commands.refusal = new Error('a bug');
  await ask('withdraw-account');
  expect(await counts()).toEqual({
    'requestAccount accepted': 1,
    'withdrawAccount accepted': 2,
    'withdrawAccount refused membership-over': 1,
    'withdrawAccount failed': 1,
    'verifyEmail refused code-wrong': 1,
    'verifyEmail refused challenge-void': 1,
  });
});

it('counts what never was a command as none, and tells nobody’s id, address or code', async () => {
  await ask('withdraw-account', { nonsense: 1 });
  await ask('no-such-command');
  expect(await counts()).toEqual({});
  await ask('resend-verification-email');
  const text = await api.metrics.text();
  for (const secret of [ours, '@', 'hanbit']) expect(text).not.toContain(secret);
});
