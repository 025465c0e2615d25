import { ApiInTheSmall, fileWith, pending, problem, tenure, type Ended } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => {
  api = await ApiInTheSmall.open();
});
afterAll(() => api.close());

const id = pending.membershipId;
const call = (argv: readonly string[]): Promise<Ended> => tenure([...argv, '--api', api.address], { TENURE_TOKEN: ' a.b.c\n' });

it('sends what is in the file, with token, language and key', async () => {
  api.answers({
    status: 202,
    body: { membershipId: id, alreadyRequested: false },
    headers: { location: `/v1/memberships/${id}?minSequence=1` },
  });
  const file = await fileWith('{"legalProfile":{}}');
  const { code, out } = await call(['start', '--file', file, '--idempotency-key', 'k', '--language', 'ko']);
  expect(code).toBe(0);
  expect(out).toContain(`tenure show ${id} --wait 1`);
  expect(api.received).toMatchObject([
    {
      method: 'POST',
      url: '/v1/memberships',
      body: '{"legalProfile":{}}',
      headers: { authorization: 'Bearer a.b.c', 'accept-language': 'ko', 'idempotency-key': 'k', 'content-type': 'application/json' },
    },
  ]);
});

it('shows how a membership stands: who, since, until, then', async () => {
  api.answers({ body: pending });
  const { code, out } = await call(['show', id, '--wait', '5']);
  expect(code).toBe(0);
  expect(api.received[0]?.url).toBe(`/v1/memberships/${id}?minSequence=5`);
  expect(out.split('\n')).toEqual([
    'Harbour Ltd · harbour.example',
    '',
    'Status           On the way in',
    '                 The company asked to join; some steps are still open.',
    `Membership       ${id}`,
    'Partner id       given when the membership becomes active',
    'Asked to join    2026-01-02 03:04:05 UTC',
    'As of            2026-01-02 03:04:06 UTC (event 5)',
    'Primary contact  contact@harbour.example',
    'Mail             Verified on 2026-01-02 03:04:05 UTC',
    'Review           Under review · since 2026-01-02 03:04:05 UTC',
    'Checks           domain of the address: passed',
    'Agreement        2026-01 · not accepted yet',
    '',
    'Waits for',
    '  Company review',
    '    Who    Support has to review the company',
    '    Since  Friday, 2 January 2026, 03:04 UTC',
    '    Until  Wednesday, 7 January 2026, 03:04 UTC',
    '    Then   The review goes to the next level of support',
  ]);
});

it('shows a new tenant’s company what to publish and what is blocked until then', async () => {
  const record = { name: '_tenure.harbour.example', type: 'TXT', value: 'tenure-domain-proof=x' };
  const domainProof = { outcome: 'asked', record, nextLookAt: '2026-01-02T04:00:00.000Z' };
  api.answers({ body: { ...pending, domainProof, purchases: { status: 'blocked', reasons: ['domain-unproved'] } } });
  const { out } = await call(['show', id]);
  expect(out).toContain('Purchases        blocked: the domain of the new tenant is not proved yet');
  expect(out).toContain('Publish in DNS   _tenure.harbour.example TXT tenure-domain-proof=x');
  expect(out).toContain('Next look        Friday, 2 January 2026, 04:00 UTC');
  api.answers({ body: { ...pending, domainProof: { ...domainProof, outcome: 'proved' }, purchases: { status: 'open', reasons: [] } } });
  expect((await call(['show', id])).out).not.toContain('DNS');
});

it('shows the profile as far as it was answered, and what was found out about it', async () => {
  const address = { addressLine1: '1 Quay St', city: 'Bristol', postalCode: 'BS1 1AA', country: 'GB' };
  const legalProfile = {
    legalName: 'harbour.com',
    companyDomain: 'harbour.example',
    registrationId: 'SC123456',
    address,
    primaryContact: { firstName: 'Primary', lastName: 'Contact', email: 'contact@harbour.example', phoneNumber: '+442079460958' },
    signatory: { objectId: id },
    securityContact: { name: 'Desk', email: 'desk@harbour.example', phoneNumber: '+442079460959' },
  };
  const addressCheck = { result: 'interaction-required', suggestions: [{ ...address, addressLine1: '1 Quay Street' }] };
  api.answers({ body: { ...pending, legalProfile, addressCheck, profileWarnings: ['top-level-domain', 'newer-sign'] } });
  const { out } = await call(['show', id]);
  const lines = out.split('\n');
  expect(lines.slice(lines.indexOf('Company profile'), lines.indexOf('Waits for'))).toEqual([
    'Company profile',
    '                    The name looks like an address on the web',
    '                    newer-sign',
    '  Registration id   SC123456',
    '  Address           1 Quay St, Bristol, BS1 1AA, GB',
    '  Address check     the address may be written differently',
    '                    0: 1 Quay Street, Bristol, BS1 1AA, GB',
    '                    nothing was chosen yet; nobody waits for it',
    `  To choose         npx tenure command confirm-address ${id} --data '{"choice":0}' (or "keep" to keep the one given)`,
    '  Primary contact   Primary Contact <contact@harbour.example> +442079460958',
    `  Signatory         ${id}`,
    '  Security contact  Desk <desk@harbour.example> +442079460959',
    '',
  ]);
});

it('shows it in Korean, in Korean time, with even columns', async () => {
  api.answers({ body: pending });
  const { out } = await call(['show', id, '--language', 'ko']);
  expect(out).toContain('가입 신청    2026-01-02 12:04:05 한국 시간');
  expect(out).toContain('상태         가입 진행 중');
  expect(out).toContain('    누가    지원팀 – 회사 심사하기');
});

it('shows what it does not know as it came', async () => {
  api.answers({
    body: { ...pending, status: 'paused', waitingOn: [{ ...pending.waitingOn[0], step: 'payment', owner: 'bank', then: 'lapse' }] },
  });
  const { code, out } = await call(['show', id]);
  expect(code).toBe(0);
  for (const word of ['paused', 'payment', 'Bank', 'Lapse']) expect(out).toContain(word);
});

it('gives programs the answer as it came', async () => {
  api.answers({ body: pending });
  expect(JSON.parse((await call(['show', id, '--json'])).out)).toEqual(pending);
  api.answers(problem(409));
  expect(JSON.parse((await call(['show', id, '--json'])).err)).toMatchObject({ code: 'some-code', correlationId: 'c0ffee' });
});

it('reads a timeline to its end', async () => {
  const event = (sequence: number) => ({
    sequence,
    type: 'EmailVerified',
    at: pending.updatedAt,
    actor: 'contact',
    sentence: `Sentence ${sequence}.`,
  });
  api.answers({ body: { events: [event(1)], next: 1 } }, { body: { events: [{ ...event(2), reason: 'customer-asked' }], next: null } });
  const { out } = await call(['timeline', id]);
  expect(api.received.map(({ url }) => url)).toEqual([0, 1].map((after) => `/v1/memberships/${id}/timeline?after=${after}&limit=200`));
  expect(out).toBe(
    [
      '  1  2026-01-02 03:04:06 UTC · EmailVerified · the primary contact',
      '     Sentence 1.',
      '  2  2026-01-02 03:04:06 UTC · EmailVerified · the primary contact · reason: customer-asked',
      '     Sentence 2.',
    ].join('\n'),
  );
});

it('gives commands, as the company and as support', async () => {
  const receipt = { body: { membershipId: id, sequence: 7, status: 'pending', waitingOn: [] } };
  api.answers(receipt, receipt, receipt);
  expect(await call(['command', 'verify-email', id, '--data', '{"code":"7K2M-9QXD"}'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Nothing is waited for.'),
  });
  await call(['command', 'authorize-vetting', id, '--support', '--reason', 'documents-checked']);
  await call(['command', 'reject-vetting', id, '--support', '--rejection', 'not-eligible', '--reason', 'register-checked']);
  expect(api.received).toMatchObject([
    { url: `/v1/memberships/${id}/verify-email`, body: '{"code":"7K2M-9QXD"}' },
    { url: `/v1/support/memberships/${id}/authorize-vetting`, body: '{"reason":"documents-checked"}' },
    { url: `/v1/support/memberships/${id}/reject-vetting`, body: '{"rejection":"not-eligible","reason":"register-checked"}' },
  ]);
});

it('only looks, where support asks for a preview', async () => {
  const [waiting] = pending.waitingOn;
  const after = { ...waiting, deadline: '2026-01-14T03:04:05.000Z' };
  const foreseen = {
    membershipId: id,
    events: [{ type: 'DeadlineExtended', sentence: 'Support extended a deadline.' }],
    status: { before: 'pending', after: 'pending' },
    waitingOn: { before: [waiting], after: [after] },
  };
  api.answers({ body: foreseen }, { body: { ...foreseen, events: [], status: { before: 'pending', after: 'active' } } });
  const asking = [
    'command',
    'extend-deadline',
    id,
    '--data',
    '{"step":"vetting","days":7}',
    '--support',
    '--reason',
    'holiday',
    '--preview',
  ];
  const { code, out } = await call(asking);
  expect(code).toBe(0);
  expect(api.received).toMatchObject([
    {
      url: `/v1/support/memberships/${id}/extend-deadline?preview=true`,
      body: '{"step":"vetting","days":7,"reason":"holiday"}',
    },
  ]);
  for (const line of ['This would happen; nothing was changed.', 'Support extended a deadline.', '7 January 2026', '14 January 2026'])
    expect(out).toContain(line);
  const korean = (await call([...asking, '--language', 'ko'])).out;
  expect(korean).toContain('바뀐 것은 없습니다');
  expect(korean).toContain('가입 진행 중 → 활성');
  expect(await call(['command', 'verify-email', id, '--preview'])).toMatchObject({ code: 2, err: expect.stringContaining('--support') });
});

it('lists what support looks for', async () => {
  api.answers({ body: { memberships: [{ ...pending, ...pending.legalProfile }], next: 'abc' } });
  const { out } = await call(['list', '--text', 'harbour', '--waiting-on', 'vetting']);
  expect(api.received[0]?.url).toBe('/v1/support/memberships?text=harbour&waitingOn=vetting');
  expect(out).toContain('Company review · support · 2026-01-07 03:04:05 UTC');
  expect(out).toContain('--after abc');
});

it('prints a refusal with every wrong field and what to do', async () => {
  const errors = [
    { pointer: '/legalProfile/legalName', code: 'too-short', detail: 'Too short', next: 'Write more.' },
    { pointer: '/query/activeOn', code: 'not-a-date', detail: 'No date', next: 'Write a date.' },
    { pointer: '/reason', code: 'required', detail: 'Missing', next: 'Say why.' },
    { pointer: '', code: 'not-json', detail: 'Not JSON', next: 'Write JSON.' },
  ];
  api.answers(problem(400, { errors }));
  const { code, err, out } = await call(['show', id]);
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err.split('\n')).toEqual([
    'Title',
    '  Detail.',
    '  legalProfile.legalName: Too short – Write more.',
    '  --active-on: No date – Write a date.',
    '  --reason: Missing – Say why.',
    '  /: Not JSON – Write JSON.',
    '  What to do: Next.',
    '  Correlation id: c0ffee',
  ]);
});

it.each([
  [400, 3],
  [401, 6],
  [403, 6],
  [404, 5],
  [409, 3],
  [410, 3],
  [422, 3],
  [429, 4],
  [500, 1],
  [503, 4],
])('ends a problem with status %i with exit code %i', async (status, code) => {
  api.answers(problem(status));
  expect((await call(['show', id])).code).toBe(code);
});

it.each([['<html>'], ['null'], [{ error: 'elsewhere' }]])('says of %j that this is not the API', async (body) => {
  api.answers({ status: typeof body === 'string' ? 200 : 404, body });
  const { code, err } = await call(['show', id]);
  expect(code).toBe(4);
  expect(err).toMatch(/^What answers at .* does not speak as this API does/);
});

it('says of a command that was right and changed nothing that nothing changed', async () => {
  api.answers({ body: { membershipId: id, sequence: 7, status: 'active', waitingOn: [], unchanged: true } });
  expect(await call(['command', 'stay-member', id])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Nothing changed: it was so already\./),
  });
});
