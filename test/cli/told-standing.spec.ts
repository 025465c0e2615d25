import { yearLines } from '../../services/cli/printing/years.js';
import { standingView } from '../api/standing-views.js';
import { ApiInTheSmall, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const { _id: membershipId, sequence: _, partnerId, ...told } = standingView();
const answer = { membershipId, partnerId, ...told, asOf: '2026-06-15T09:00:00.000Z' };

async function shown(body: object, language = 'en'): Promise<string> {
  api.answers({ body: { ...answer, ...body } });
  const asked = ['standing', partnerId!, '--api', api.address, '--language', language];
  const { code, out } = await tenure(asked, { TENURE_TOKEN: 'a.b.c' });
  expect({ code, out }).toEqual({ code: 0, out: expect.not.stringMatching(/undefined|\[object/) });
  return out;
}

it('says whether a company is a member, since and until when, and draws its years', async () => {
  const out = await shown({});
  expect(api.received[0]!.url).toBe(`/v1/standings/${encodeURIComponent(partnerId!)}`);
  expect(out).toMatch(/^Member\n/);
  expect(out).toMatch(/^Level +network membership$/m);
  expect(out).toMatch(/^Member until +Monday, 1 March 2027$/m);
  expect(out).toContain('2026  ··━━━━┄┄┄┄┄┄\n  2027  ┄┄··········');
  expect(out).toContain('network membership, since 2026-03-01');
});

it('says it in Korean', async () => {
  const out = await shown({}, 'ko');
  expect(out).toMatch(/^회원\n/);
  expect(out).toContain('네트워크 멤버십, 2026-03-01부터');
});

it('says why a company is no member, and what ended its time as one', async () => {
  const [since, day] = ['2026-05-10T09:00:00.000Z', '2026-03-01T09:00:00.000Z'];
  const history = [{ level: 'network', from: day, to: since, endedBy: 'suspended' }];
  const held = { member: false, level: null, until: null, since, reasons: ['suspended'], purchases: 'blocked', history, earlierPeriods: 2 };
  const out = await shown(held);
  expect(out).toMatch(/^No member\n/);
  expect(out).toContain('the membership is suspended');
  expect(out).toContain('2026  ··━━━·······');
  expect(out).toContain('2026-03-01 to 2026-05-10; ended because the membership is suspended');
  expect(out).toContain('there were 2 more times');
  expect(await shown(held, 'ko')).toContain('끝난 사유: 멤버십이 일시 중단되었습니다');
});

it('names what a later release says by its code', async () => {
  expect(await shown({ reasons: ['something-new'], level: 'gold' })).toContain('something-new');
});

it('draws no years of a company that never was a member', async () => {
  const never = { member: false, partnerId: null, level: null, until: null, since: null, history: [], reasons: ['not-a-member-yet'] };
  expect(await shown(never)).not.toContain('History');
});

it('draws the newest twelve years of a long life', () => {
  const lines = yearLines({ history: [{ from: '2001-05-01T00:00:00.000Z', to: null }], asOf: '2026-06-15T09:00:00.000Z', until: null });
  expect(lines).toHaveLength(12);
  expect([lines[0], lines.at(-1)]).toEqual(['2015  ━━━━━━━━━━━━', '2026  ━━━━━━······']);
});
