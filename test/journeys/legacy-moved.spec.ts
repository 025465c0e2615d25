import { Company } from '../support/company.js';
import { legacyCsv, legacyFields, legacyLine } from '../support/legacy.js';
import { Caller, endpoints, eventually, tokenOf, type Answer } from '../support/system.js';

const reason = 'old-centre-closes';

/** Ids of this run alone: records are for ever. */
const first = 10_000_000 + Math.floor(Math.random() * 80_000_000) * 10;
const [running, location, frozen] = [0, 1, 2].map((index) => String(first + index)) as [string, string, string];

/** A day so many years from the end of this year. */
const lastDayIn = (years: number): string => `${new Date().getUTCFullYear() + years}-12-31`;

async function importOf(lines: readonly string[]): Promise<void> {
  const response = await fetch(`${endpoints.api}/v1/legacy/imports?reason=${reason}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf('support-approver@tenure.example')}`, 'content-type': 'text/csv' },
    body: legacyCsv(lines),
  });
  expect(response.status).toBe(202);
}

it('moves what a company was in the old centre into its account, a frozen record as well, and never into two', async () => {
  const [company, late, stranger] = await Promise.all([Company.from('en'), Company.from('ko'), Company.from('en')]);
  const [program, agent, approver] = await Promise.all([
    Caller.signedIn('service'),
    Caller.signedIn('support-agent@tenure.example', { language: 'ko' }),
    Caller.signedIn('support-approver@tenure.example'),
  ]);
  const contactOf = ({ contact }: Company) => ({ firstName: 'Jiwoo', lastName: 'Han', email: contact });
  const users = [{ firstName: 'Minjun', lastName: 'Han', email: late.contact, roles: ['account-admin' as const] }];
  await importOf([
    legacyLine(legacyFields(running, { locationIds: [location], expiresOn: lastDayIn(1), primaryContact: contactOf(company) })),
    legacyLine(legacyFields(frozen, { expiresOn: '2020-06-30', users })),
  ]);
  const record = (partnerId: string, phase: string): Promise<Answer> =>
    eventually(async () => {
      const answer = await agent.get(`/v1/legacy/records/${partnerId}`);
      return answer.body['phase'] === phase ? answer : undefined;
    });
  await record(frozen, 'read-only');

  const start = { ...company.request, legacyPartnerId: running };
  expect(await company.administrator.post('/v1/memberships', start)).toMatchObject({ status: 202 });
  await company.verify();
  await company.happened('LegacyRecordClaimed');
  expect((await company.administrator.get(company.path)).body['legacyMove']).toMatchObject({ status: 'claimed', locationIds: [location] });
  expect((await record(running, 'moved')).body['movedTo']).toMatchObject({ membershipId: company.id, owner: 'H***' });
  const correction = await agent.post(`/v1/legacy/records/${running}/correct`, { companyName: 'Harbour', reason });
  expect(correction).toMatchObject({ status: 409, body: { code: 'legacy-record-moved' } });
  expect((await program.get(`/v1/standings/${running}`)).status).toBe(404);
  await company.accept();
  await company.authorized();
  await company.happened('LegacyRecordMoved');
  expect((await company.administrator.get(company.path)).body).toMatchObject({
    status: 'active',
    legacyMove: { status: 'moved', level: 'silver', usersLeft: 0, mover: { roles: ['partner-admin', 'account-admin', 'referrals-admin'] } },
    term: { anniversary: lastDayIn(2) },
    levels: { holdings: [{ level: 'silver', until: `${lastDayIn(2).slice(0, 4)}-01-01T00:00:00.000Z` }] },
  });
  for (const id of [running, location])
    expect(await eventually(async () => (await program.get(`/v1/standings/${id}`)).body['membershipId'] ?? undefined)).toBe(company.id);
  expect((await program.get(`/v1/standings?partnerId=${location}`)).body).toMatchObject({
    standings: [{ asked: location, standing: { member: true, level: 'silver' } }],
    unknown: [],
  });
  expect((await agent.get(`/v1/support/memberships?text=${running}`)).body).toMatchObject({ memberships: [{ membershipId: company.id }] });

  for (const other of [late, stranger]) {
    await other.enrol();
    await other.verify();
    await other.accept();
    await other.authorized();
    await other.happened('MembershipActivated');
  }
  const before = (await late.administrator.get(late.path)).body['term'];
  expect(await late.command('move-legacy-record', { partnerId: frozen })).toMatchObject({ status: 200 });
  await late.happened('LegacyRecordMoved');
  expect((await late.administrator.get(late.path)).body).toMatchObject({ term: before, legacyMove: { status: 'moved', usersLeft: 1 } });
  expect((await program.get(`/v1/standings/${frozen}`)).body).toMatchObject({ membershipId: late.id, level: 'network' });

  const refused = async (refusal: string): Promise<unknown> =>
    eventually(async () => {
      const { legacyMove } = (await stranger.administrator.get(stranger.path)).body as { legacyMove?: { refusal?: string } };
      return legacyMove?.refusal === refusal ? legacyMove : undefined;
    });
  await stranger.command('move-legacy-record', { partnerId: running });
  expect(await refused('legacy-mover-unknown')).not.toHaveProperty('owner');
  const vouched = { partnerId: running, reason: 'customer-asked' };
  expect(await approver.post(`/v1/support/memberships/${stranger.id}/move-legacy-record`, vouched)).toMatchObject({ status: 200 });
  expect(await refused('legacy-record-moved')).toMatchObject({ owner: 'H***', next: expect.stringContaining('merged') });

  const back = { partnerId: running, reason: 'answered-by-mistake' };
  const proposal = await agent.post(`/v1/support/memberships/${company.id}/return-legacy-record`, back);
  const approval = { proposal: proposal.body['sequence'], reason: 'seen-and-agreed' };
  expect(await agent.post(`/v1/support/memberships/${company.id}/approve-proposal`, approval)).toMatchObject({ status: 403 });
  expect(await approver.post(`/v1/support/memberships/${company.id}/approve-proposal`, approval)).toMatchObject({ status: 200 });
  await company.happened('LegacyRecordReleased');
  expect((await company.administrator.get(company.path)).body).toMatchObject({
    legacyMove: { status: 'returned' },
    term: { anniversary: (before as { anniversary: string }).anniversary },
  });
  const told = (kind: string) => async () =>
    ((await company.administrator.get(company.path)).body['letters'] as { kind: string }[]).find((letter) => letter.kind === kind);
  for (const kind of ['legacy-moved', 'legacy-returned']) await eventually(told(kind));
  expect(await eventually(async () => (await program.get(`/v1/standings/${running}`)).status === 404 || undefined)).toBe(true);
  await company.command('move-legacy-record', { partnerId: running });
  await company.happened('LegacyRecordMoveRefused');
  expect(await approver.post(`/v1/support/memberships/${stranger.id}/move-legacy-record`, vouched)).toMatchObject({ status: 200 });
  await stranger.happened('LegacyRecordMoved');
  for (const id of [running, location])
    expect(await eventually(async () => (await program.get(`/v1/standings/${id}`)).body['membershipId'] ?? undefined)).toBe(stranger.id);
}, 180_000);
