import { ApiInTheSmall, pending, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const id = pending.membershipId;
const someone = 'd4a5b6c7-1111-4222-8333-444455556666';
const another = 'e5b6c7d8-1111-4222-8333-444455556666';
const third = 'f6c7d8e9-1111-4222-8333-444455556666';
const [since, deadline] = ['2026-01-02T03:04:05.000Z', '2026-01-03T03:04:05.000Z'];

async function shown(body: object, language = 'en'): Promise<string> {
  api.answers({ body: { ...pending, ...body } });
  const { code, out } = await tenure(['show', id, '--api', api.address, '--language', language], { TENURE_TOKEN: 'a.b.c' });
  expect({ code, out }).toEqual({ code: 0, out: expect.not.stringMatching(/undefined|\[object/) });
  return out;
}

/** The lines under a title, up to the next empty one. */
const under = (title: string, out: string): string[] => {
  const lines = out.split('\n');
  const from = lines.indexOf(title);
  expect(from).toBeGreaterThan(0);
  return lines.slice(from + 1, lines.indexOf('', from));
};

const proposal = {
  proposal: 51,
  command: 'appointAdministrator',
  data: { user: { objectId: someone, email: 's***@harbour.example' }, note: 'Two phone calls.' },
  by: 'https://issuer.example|agent-1',
  reason: 'contact-left',
  since,
  deadline,
  outcome: 'open',
};

it('shows the second person all there is to know of a proposal, and how to approve it', async () => {
  expect(under('Proposals of support', await shown({ proposals: [proposal] }))).toEqual([
    '  Proposal 51, not carried out yet',
    `    What        to appoint an administrator: ${someone} (s***@harbour.example)`,
    '    Reason      the contact has left the company',
    '    Note        Two phone calls.',
    '    By          https://issuer.example|agent-1',
    '    Until       2026-01-03 03:04:05 UTC',
    `    To approve  npx tenure command approve-proposal ${id} --support --reason <code> --data '{"proposal":51}' (as a support approver other than who proposed it)`,
  ]);
  const korean = under('지원팀의 제안', await shown({ proposals: [proposal] }, 'ko')).join('\n');
  for (const part of ['관리자 지정', someone, '연락처의 퇴사', '2026-01-03 12:04:05 한국 시간', 'approve-proposal'])
    expect(korean).toContain(part);
});

it('shows a proposed waiver with its step, a proposed contact by name, and of what is decided only the outcome', async () => {
  const primaryContact = { firstName: 'New', lastName: 'Person', email: 'new@harbour.example', language: 'en' };
  const proposals = [
    { ...proposal, command: 'waiveStep', data: { step: 'vetting' } },
    { ...proposal, command: 'replacePrimaryContact', data: { primaryContact } },
    { ...proposal, command: 'closeMembership', data: undefined, outcome: 'lapsed' },
    { ...proposal, command: 'payBack', data: undefined, outcome: 'postponed' },
  ];
  const lines = under('Proposals of support', await shown({ proposals }));
  expect(lines).toContain('    What        to waive a step: Company review, for good');
  expect(lines).toContain('    What        to replace the primary contact: New Person (new@harbour.example)');
  expect(lines.slice(-6)).toEqual([
    '  Proposal 51',
    '    What     to close the account',
    '    Outcome  nobody approved it in time',
    '  Proposal 51',
    '    What     payBack',
    '    Outcome  postponed',
  ]);
});

it('shows the people of the account, and who asked to be let in', async () => {
  const users = {
    [someone]: { email: 'second@harbour.example', roles: ['admin-agent', 'report-viewer'], since },
    [another]: { roles: ['sales-agent'], since },
  };
  const joinRequests = {
    [someone]: { email: 's***@harbour.example', since, deadline, againFrom: deadline },
    [another]: { since, deadline },
    [third]: { since, deadline, guest: true },
  };
  const out = await shown({ users, joinRequests });
  expect(under('People', out)).toEqual([
    `  ${someone}  second@harbour.example · Admin agent and Report viewer · since 2026-01-02 03:04:05 UTC`,
    `  ${another}  Sales agent · since 2026-01-02 03:04:05 UTC`,
  ]);
  const asked = under('Requests to be let in', out).join('\n');
  expect(asked).toContain('s***@harbour.example · declined; may ask again from 2026-01-03 03:04:05 UTC');
  expect(asked).toContain(`${another}  since 2026-01-02 03:04:05 UTC, to be answered by 2026-01-03 03:04:05 UTC`);
  expect(asked).toContain(`answer-join-request ${id} --data '{"objectId":"${another}","answer":"accept"}'`);
  expect(asked).toContain(`${third}  guest · since`);
  expect(asked).toContain(`--data '{"objectId":"${third}","answer":"accept"}'`);
  expect(asked).not.toContain(`"objectId":"${someone}"`);
  expect(await shown({ users }, 'ko')).toContain('관리자 에이전트 및 보고서 뷰어 · 시작: 2026-01-02 12:04:05 한국 시간');
});

it('shows who was invited, as what and until when, and who is a guest', async () => {
  const guest = { email: 't***@elsewhere.example', roles: ['referrals-admin'], guest: true, since, deadline };
  const invitations = { 12: guest, 14: { ...guest, guest: undefined, bounced: { at: since, smtpStatus: 550 } } };
  const out = await shown({ users: { [someone]: guest }, invitations });
  expect(under('People', out)[0]).toContain('Referrals admin · guest · since');
  expect(under('Invitations', out)).toEqual([
    '  12             t***@elsewhere.example · Referrals admin · guest · invited 2026-01-02 03:04:05 UTC, to be answered by 2026-01-03 03:04:05 UTC',
    `  To send again  npx tenure command resend-invitation ${id} --data '{"invitation":12}'`,
    `  To take back   npx tenure command withdraw-invitation ${id} --data '{"invitation":12}'`,
    '  14             t***@elsewhere.example · Referrals admin · invited 2026-01-02 03:04:05 UTC, to be answered by 2026-01-03 03:04:05 UTC · the mail came back',
    `  To send again  npx tenure command resend-invitation ${id} --data '{"invitation":14}'`,
    `  To take back   npx tenure command withdraw-invitation ${id} --data '{"invitation":14}'`,
  ]);
  expect(under('초대', await shown({ invitations }, 'ko')).join()).toContain('메일이 반송됨');
});

it('shows which documents were received, by name, kind, hash and time', async () => {
  const document = { round: 1, hash: `${'0123456789abcdef'.repeat(4)}`, mediaType: 'application/pdf', size: 20_480, at: since };
  const documents = [{ ...document, name: 'register\u001B[2J.pdf' }, document];
  const lines = under('Documents received', await shown({ vetting: { documents } }));
  expect(lines[0]).toContain(`20 kB · for review 1 · receipt ${document.hash}, 2026-01-02 03:04:05 UTC`);
  expect(lines[0]).not.toContain('\u001B');
  expect(lines[1]).toContain('without a name');
  expect(under('받은 서류', await shown({ vetting: { documents } }, 'ko'))[0]).toContain('접수증 0123456789abcdef');
});

it('shows who took the review, and until when', async () => {
  const claimed = (claim: object) => ({ vetting: { current: { ...pending.vetting.current, claim } } });
  expect(await shown(claimed({ by: 'issuer|agent', until: deadline }))).toContain('taken by issuer|agent until 2026-01-03 03:04:05 UTC');
  expect(await shown(claimed({ until: deadline }))).toContain('taken by a reviewer until');
  expect(await shown(claimed({ until: deadline }), 'ko')).toContain('심사를 맡은 사람: 심사자');
});

it.each(['withdrawn', 'expired', 'closed'])('shows nothing of a request that has %s as if it still went on', async (status) => {
  const asked = { ...pending.emailVerification, outcome: 'asked', triesLeft: 3, completedAt: undefined };
  const out = await shown({ status, waitingOn: [], emailVerification: asked });
  expect(out).toContain('Review           Ended undecided');
  expect(out).toContain('Mail             Was not answered');
  expect(out).toContain('Agreement        2026-01 · was not accepted');
  expect(out).not.toMatch(/Under review|not accepted yet|tries are left/);
});

it('asks nobody to answer what the end has overtaken, and the company not to approve what only support can', async () => {
  const { by: _, ...unsigned } = proposal;
  expect(await shown({ proposals: [unsigned] })).not.toContain('approve-proposal');
  const open = {
    joinRequests: { [someone]: { since, deadline } },
    invitations: { 12: { email: 't***@x.example', roles: [], since, deadline } },
  };
  const out = await shown({ status: 'withdrawn', waitingOn: [], proposals: [proposal], ...open });
  expect(out).toContain('came to nothing: the account ended first');
  expect(out).not.toMatch(/approve-proposal|not carried out yet|let in|Invitations/);
});

it('keeps the letters of the request before apart from those of this one', async () => {
  const letter = (kind: string, at: string) => ({
    id: `${kind}/7`,
    kind,
    at,
    mails: [{ email: 'c***@harbour.example', delivery: 'sent', at }],
  });
  const letters = [letter('document-received', '2026-01-02T03:04:05.000Z'), letter('account-withdrawn', '2026-01-01T03:04:05.000Z')];
  const out = await shown({ letters });
  expect(under('Letters', out)[0]).toContain('document-received/7');
  expect(under('Letters of the request before', out)).toEqual([expect.stringContaining('account-withdrawn/7')]);
  expect(await shown({ letters: letters.slice(0, 1) })).not.toContain('the request before');
});

it('says how many letters there are where it shows only the newest', async () => {
  const letter = {
    id: 'document-received/9',
    kind: 'document-received',
    at: since,
    mails: [{ email: 'c***@harbour.example', delivery: 'sent', at: since }],
  };
  const counted = 'These are the 8 newest of 9 letters; tenure show --json has all 9.';
  expect(await shown({ letters: Array.from({ length: 9 }, () => letter) })).toContain(counted);
  expect(await shown({ letters: Array.from({ length: 8 }, () => letter) })).not.toContain('newest of');
});

it('names who enrolled the company until its people are shown', async () => {
  const tenant = { enroller: { objectId: someone, email: 'e***@harbour.example' } };
  expect(await shown({ tenant })).toContain(`Enrolled by      ${someone} (e***@harbour.example)`);
  expect(await shown({ tenant, status: 'active' })).not.toContain('Enrolled by');
});

it('says how to choose a suggested address, until somebody has chosen', async () => {
  const address = { addressLine1: '1 Quay', city: 'London', country: 'GB' };
  const check = { result: 'ambiguous', suggestions: [address, { ...address, city: 'Leeds' }] };
  const command = `npx tenure command confirm-address ${id} --data '{"choice":0}' (or "keep" to keep the one given)`;
  expect(await shown({ addressCheck: check })).toContain(command);
  expect(await shown({ addressCheck: { ...check, choice: 'keep' } })).not.toContain('confirm-address');
  expect(await shown({ addressCheck: check, status: 'closed', waitingOn: [] })).not.toContain('confirm-address');
});

it('shows by which id a letter can be sent again, when that was last done, and of whom no address is known', async () => {
  const mails = [
    { email: 'c***@harbour.example', delivery: 'bounced', at: deadline, smtpStatus: 550 },
    { delivery: 'no-address', objectId: someone },
  ];
  const letters = [{ id: 'account-suspended/9', kind: 'account-suspended', at: since, resentAt: deadline, mails }];
  expect(under('Letters', await shown({ letters }))).toEqual([
    '  the account is suspended  c***@harbour.example came back 2026-01-03 03:04:05 UTC (550) · account-suspended/9 · sent again 2026-01-03 03:04:05 UTC',
    `                            to an administrator of whom no address is known (${someone})`,
    `  To send one again         npx tenure command resend-letter ${id} --support --reason <code> --data '{"letter":"<id>"}' (only support)`,
  ]);
  const korean = under('메일', await shown({ letters }, 'ko')).join('\n');
  for (const part of ['account-suspended/9 · 다시 보냄: 2026-01-03 12:04:05 한국 시간', someone, 'resend-letter', '지원팀만'])
    expect(korean).toContain(part);
});

it('tells in the timeline where the company began again', async () => {
  const event = (sequence: number, type: string) => ({ sequence, type, at: since, actor: 'partner', sentence: 'S.' });
  api.answers({ body: { events: [event(1, 'AccountRequested'), event(2, 'AccountWithdrawn'), event(3, 'AccountRequested')], next: null } });
  const { out } = await tenure(['timeline', id, '--api', api.address], { TENURE_TOKEN: 'a.b.c' });
  const [firstEnd, boundary, begins] = out.split('\n').filter(Boolean).slice(3, 6);
  expect([firstEnd, boundary]).toEqual(['     S.', '─── A new request begins ───']);
  expect(begins).toContain('AccountRequested');
  expect(out.match(/─ A new/g)).toHaveLength(1);
});

it('shows no section that holds nothing', async () => {
  expect(await shown({ proposals: [], users: {}, joinRequests: {}, letters: [] })).not.toMatch(/Proposals|People|let in|Documents|Letters/);
});
