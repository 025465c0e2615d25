import { ApiInTheSmall, fileWith, pending, problem, tenure, type AtTheKeyboard } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => {
  api = await ApiInTheSmall.open();
});
afterAll(() => api.close());

const id = pending.membershipId;
const never = new Promise<never>(() => undefined);
const call = (argv: readonly string[], person: AtTheKeyboard = {}) =>
  tenure([...argv, '--api', api.address], { TENURE_TOKEN: 'a.b.c' }, person);

describe('an answer that takes long', () => {
  it.each([
    ['en', /^Waiting for event 7 to become visible \(at most five seconds\), since 20\d\d-.* UTC\. Ctrl-C stops waiting\.$/],
    ['ko', /^기다리는 중: 이벤트 7번이 보일 때까지\(최대 5초\)\. 시작: 20\d\d-.* 한국 시간\. Ctrl-C로/],
  ])('is announced in %s with what is waited for and since when', async (language, notice) => {
    let said = (): void => undefined;
    const when = new Promise<void>((resolve) => (said = resolve));
    api.answers({ body: pending, when });
    const { code, out, err } = await call(['show', id, '--wait', '7', '--language', language, '--json'], { sees: () => said() });
    expect(code).toBe(0);
    expect(err).toMatch(notice);
    expect(JSON.parse(out)).toEqual(pending);
  });

  it('is not announced when it comes at once', async () => {
    api.answers({ body: pending });
    expect((await call(['show', id, '--wait', '7'])).err).toBe('');
  });

  it('ends with exit code 4 when the event does not become visible', async () => {
    api.answers(problem(503));
    expect((await call(['show', id, '--wait', '7'])).code).toBe(4);
    for (const language of ['en', 'ko']) expect((await tenure(['show', '--help', '--language', language])).out).toMatch(/4/);
  });
});

describe('Ctrl-C', () => {
  it.each([
    [['show', id, '--wait', '7'], 'en', /^Stopped\. Nothing was changed\.$/],
    [['show', id], 'ko', /^중단했습니다\. 바뀐 것은 없습니다\.$/],
    [['command', 'withdraw-account', id], 'en', /^Stopped before the answer came: .*tenure show <id>/],
    [['command', 'withdraw-account', id], 'ko', /^응답이 오기 전에 중단했습니다\. .*tenure show <id>/],
  ])('leaves %j in %s with a sentence and 130', async (argv, language, sentence) => {
    const person = new AbortController();
    api.answers({ body: pending, when: never });
    const heard = api.hears();
    const ended = call([...argv, '--language', language], { stopped: person.signal });
    await heard;
    person.abort();
    const { code, out, err } = await ended;
    expect({ code, out }).toEqual({ code: 130, out: '' });
    expect(err).toMatch(sentence);
  });

  it('is an exit code that the help names', async () => {
    expect((await tenure(['--help'])).out).toContain('130  stopped with Ctrl-C');
  });
});

describe('a second request to join', () => {
  const already = {
    status: 202,
    body: { membershipId: id, alreadyRequested: true },
    headers: { location: `/v1/memberships/${id}?minSequence=5` },
  };
  const start = async (language: string) => (await call(['start', '--file', await fileWith('{}'), '--language', language])).out;

  it('is told that nothing was changed, what runs already and what to do', async () => {
    api.answers(already, { body: pending });
    expect((await start('en')).split('\n')).toEqual([
      'There is a request or a membership already; nothing was changed.',
      'Status      On the way in',
      `Membership  ${id}`,
      'What to do  Go on with the one that runs: below is what it waits for.',
      `            To write to another contact: npx tenure command replace-primary-contact ${id}`,
      `            To change anything else of the company: npx tenure command correct-legal-profile ${id}`,
      `Next        npx tenure show ${id} --wait 5`,
      '',
      'Waits for',
      '  Company review',
      expect.stringContaining('Support has to review the company'),
      expect.stringContaining('Since'),
      expect.stringContaining('Until'),
      expect.stringContaining('Then'),
    ]);
    expect(api.received.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /v1/memberships', `GET /v1/memberships/${id}`]);
  });

  it.each([
    ['en', 'What you sent differs from what was sent then. That was not taken over'],
    ['ko', '이번에 보낸 내용이 처음 신청한 내용과 다릅니다'],
  ])('is told in %s that it differs', async (language, sentence) => {
    api.answers({ ...already, body: { ...already.body, profileDiffers: true } }, { body: pending });
    expect(await start(language)).toContain(sentence);
    api.answers({ ...already, body: { ...already.body, profileDiffers: false } }, { body: pending });
    expect(await start(language)).not.toContain(sentence);
  });

  it('is told what to do as the API says it, where it does', async () => {
    const next = 'The profile that runs differs. Withdraw, then ask again.';
    api.answers({ ...already, body: { ...already.body, profileDiffers: true, next } }, { body: pending });
    const out = await start('en');
    expect(out).toContain(`What to do  ${next}\n`);
    expect(out).not.toContain('What you sent differs');
  });

  it('is told that a member has nothing to do, and where to look when it cannot be read', async () => {
    api.answers(already, { body: { ...pending, status: 'active', waitingOn: [] } });
    expect(await start('en')).toContain('Nothing: the company is a member already.');
    api.answers(already, problem(404));
    expect(await start('en')).toContain('See how it stands with tenure show');
  });

  it('is answered to programs as it came, without another look', async () => {
    api.answers(already);
    const { out } = await call(['start', '--file', await fileWith('{}'), '--json']);
    expect(JSON.parse(out)).toEqual({ ...already.body, location: already.headers.location });
    expect(api.received).toHaveLength(1);
  });
});
