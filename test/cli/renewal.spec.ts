import { ApiInTheSmall, pending, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const id = pending.membershipId;
const [opensAt, closesAt] = ['2027-01-02T03:04:05.000Z', '2027-02-01T03:04:05.000Z'];
const open = { met: true, title: 'Time to renew', said: 'The membership can be renewed until then.' };
const unpaid = {
  met: false,
  title: 'Payment',
  said: 'No payment was received for this renewal.',
  next: 'Pay for the renewal while it is open.',
};
const year = {
  opensAt,
  closesAt,
  openedAt: opensAt,
  automatic: { offered: true, on: false, switchUntil: opensAt },
  conditions: [open, unpaid],
};

async function called(argv: readonly string[], body: object, language = 'en'): Promise<string[]> {
  api.answers({ body });
  const { code, out } = await tenure([...argv, '--api', api.address, '--language', language], { TENURE_TOKEN: 'a.b.c' });
  expect({ code, out }).toEqual({ code: 0, out: expect.not.stringMatching(/undefined|\[object/) as string });
  return out.split('\n');
}

/** The lines of the section. */
async function section(renewal: object, language = 'en', status = 'active'): Promise<string[]> {
  const lines = await called(['show', id], { ...pending, status, renewal }, language);
  const from = lines.indexOf(language === 'ko' ? '갱신' : 'Renewal');
  expect(from).toBeGreaterThan(0);
  return lines.slice(from + 1, lines.indexOf('', from));
}

it('shows until when the year can be renewed, what is met and what to do about the rest', async () =>
  expect(await section(year)).toEqual([
    '  Closes      2027-02-01 03:04:05 UTC',
    '  By itself   no · can be switched until 2027-01-02 03:04:05 UTC',
    '  ✓ Time to renew  The membership can be renewed until then.',
    '  – Payment        No payment was received for this renewal.',
    '                   Pay for the renewal while it is open.',
  ]));

it('shows it in Korean, in Korean time', async () => {
  const korean = { ...unpaid, title: '결제', said: '이번 갱신의 결제를 받지 못했습니다.', next: '갱신 기간에 갱신 비용을 결제하세요.' };
  expect(await section({ ...year, openedAt: undefined, conditions: [korean] }, 'ko')).toEqual([
    '  시작            2027-01-02 12:04:05 한국 시간',
    '  마감            2027-02-01 12:04:05 한국 시간',
    '  자동 갱신       꺼짐 · 바꿀 수 있는 기한: 2027-01-02 12:04:05 한국 시간',
    '  – 결제  이번 갱신의 결제를 받지 못했습니다.',
    '          갱신 기간에 갱신 비용을 결제하세요.',
  ]);
});

it('says who does what next', async () =>
  expect(await section({ ...year, next: 'Nothing goes on before support reinstates the account.' })).toContain(
    '  Next        Nothing goes on before support reinstates the account.',
  ));

it('says of a renewal by itself what it takes', async () =>
  expect(await section({ ...year, automatic: { offered: true, on: true } })).toContain('  By itself   yes, once everything below is met'));

it('shows how to renew once nothing is missing, but not while the account is suspended', async () => {
  const ready = { ...year, conditions: [open] };
  expect(await section(ready)).toContain(`  To renew    npx tenure command renew-membership ${id}`);
  expect((await section(ready, 'en', 'suspended')).join()).not.toContain('renew-membership');
});

it('shows how it was renewed last', async () => {
  const last = { from: '2026-01-02', to: '2027-01-02', at: opensAt, paidAt: opensAt, payment: 'PAY-1', late: true, automatic: true };
  expect((await section({ ...year, last })).find((line) => line.startsWith('  Last'))).toBe(
    '  Last        2026-01-02 → 2027-01-02 · renewed 2027-01-02 03:04:05 UTC · paid 2027-01-02 03:04:05 UTC · payment PAY-1 · late · by itself',
  );
  const hidden = await section({ ...year, last: { from: last.from, to: last.to, at: opensAt } });
  expect(hidden).toContain('  Last        2026-01-02 → 2027-01-02 · renewed 2027-01-02 03:04:05 UTC');
});

it('shows of what has lapsed until when it can be renewed late', async () => {
  const lapsed = { ...year, lapsedAt: closesAt, lateUntil: '2027-08-01T00:00:00.000Z', automatic: { offered: false, on: false } };
  expect((await section(lapsed, 'en', 'lapsed')).slice(0, 2)).toEqual([
    '  Lapsed      2027-02-01 03:04:05 UTC',
    '  Late until  2027-08-01 00:00:00 UTC',
  ]);
});

it('shows nothing of a renewal where years go on by themselves', async () =>
  expect(await called(['show', id], { ...pending, status: 'active' })).not.toContain('Renewal'));

it('says after a command what is still to be met', async () => {
  const receipt = { membershipId: id, sequence: 41, status: 'active', waitingOn: [] };
  const left = async (unmet: string[] | undefined, language?: string) =>
    (await called(['command', 'review-profile', id], { ...receipt, unmet }, language)).find((line) =>
      /^(Still to be met|남은 조건)/.test(line),
    );
  expect(await left(['paid', 'agreement-current'])).toBe('Still to be met  Payment; Agreement');
  expect(await left([])).toBe('Still to be met  nothing; it can be renewed now');
  expect(await left(['paid'], 'ko')).toMatch(/^남은 조건 +결제$/);
  expect(await left(undefined)).toBeUndefined();
});
