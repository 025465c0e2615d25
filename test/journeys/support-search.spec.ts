import { Company } from '../support/company.js';
import { Caller, endpoints, eventually, type Answer } from '../support/system.js';

let company: Company;
let support: Caller;

interface Line {
  readonly membershipId: string;
}

const page = '/v1/support/memberships';
const found = ({ body }: Answer): readonly string[] => (body['memberships'] as readonly Line[]).map(({ membershipId }) => membershipId);
const find = async (query: Record<string, string>) =>
  found(await support.get(`${page}?${new URLSearchParams({ limit: '200', ...query }).toString()}`));

beforeAll(async () => {
  company = await Company.from('en');
  support = await Caller.signedIn('support-agent@tenure.example');
  await company.enrol();
  await company.verify();
  await company.accept();
  const reason = 'documents-checked';
  const rejected = await support.post(`${page}/${company.id}/reject-vetting`, { rejection: 'company-not-found', reason });
  await company.at(rejected.body['sequence'] as number);
});

describe('support finds a rejected company', () => {
  it.each([
    ['its tenant', () => ({ text: company.id })],
    ['the beginning of its tenant', () => ({ text: company.id.slice(0, 13) })],
    ['its name, in any case', () => ({ text: 'HARBOUR' })],
    ['another word of its name', () => ({ text: 'ltd' })],
    ['its domain', () => ({ text: company.domain })],
    ['its contact’s address in full', () => ({ text: company.contact })],
    ['its enroller’s address in full', () => ({ text: `Global-Administrator@${company.domain}` })],
    ['its status', () => ({ status: 'pending' })],
    ['the step it waits at', () => ({ waitingOn: 'vetting' })],
    ['who must act', () => ({ owner: 'partner' })],
    ['the step and who must act', () => ({ waitingOn: 'vetting', owner: 'partner' })],
    ['being stuck', () => ({ stuck: 'any' })],
    ['what it is stuck for', () => ({ stuck: 'rejected' })],
    ['the reason that was given', () => ({ reason: 'company-not-found' })],
    ['a window of deadlines', () => ({ deadlineFrom: '2020-01-01T00:00:00Z', deadlineTo: '2100-01-01T00:00:00Z' })],
    ['all of it together', () => ({ text: company.id, status: 'pending', waitingOn: 'vetting', stuck: 'rejected', order: 'deadline' })],
  ] as const)('by %s', async (_, query) => {
    expect(await find(query() as Record<string, string>)).toContain(company.id);
  });

  it.each([
    ['a part of its contact’s address', () => ({ text: company.contact.slice(0, -1) })],
    ['the beginning of that address', () => ({ text: company.contact.split('@')[0]! })],
    ['another status', () => ({ status: 'active' })],
    ['a step it does not wait at', () => ({ waitingOn: 'suspension' })],
    ['who need not act', () => ({ owner: 'signatory' })],
    ['a step that waits for somebody else', () => ({ waitingOn: 'vetting', owner: 'support' })],
    ['what it is not stuck for', () => ({ stuck: 'mail-bounced' })],
    ['a reason that was not given', () => ({ reason: 'not-eligible' })],
    ['a window before its deadline', () => ({ deadlineTo: '2020-01-01T00:00:00Z' })],
  ] as const)('never by %s', async (_, query) => {
    expect(await find({ ...(query() as Record<string, string>) })).not.toContain(company.id);
  });

  it('by the partner id once it has one, with and without its dashes', async () => {
    const authorized = await company.authorized();
    const { body } = await company.at(authorized.body['sequence'] as number);
    const partnerId = body['partnerId'] as string;
    for (const text of [partnerId, partnerId.replaceAll('-', ''), partnerId.toLowerCase()])
      expect(await find({ text })).toEqual([company.id]);
  });

  it('and what it was shown is on record', async () => {
    await support.get(company.path);
    await eventually(async () => {
      const numbers = await (await fetch(`${endpoints.apiHealth}/metrics`)).text();
      return /support_reads_total\{kept="published"\} [1-9]/.test(numbers) && /support_reads_waiting 0/.test(numbers) ? true : undefined;
    });
  });

  it('in the counts, as long as it counts', async () => {
    const counts = await eventually(async () => {
      const { status, body } = await support.get(`${page}/counts`);
      return status === 200 ? body : undefined;
    });
    expect(counts['statuses']).toContainEqual({ status: 'active', count: expect.any(Number) });
    expect(counts['waiting']).toContainEqual({ step: 'renewal', owner: 'process', count: expect.any(Number) });
  });
});
