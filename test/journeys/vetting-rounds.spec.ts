import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tenure } from '../cli/api-in-the-small.js';
import { Company, mailsTo } from '../support/company.js';
import { pdf } from '../support/sample-pdf.js';
import { endpoints, eventually, tokenOf, Caller } from '../support/system.js';

const hash = createHash('sha256').update(pdf).digest('hex');

const asSupport = async (company: Company, name: string, body: object) => {
  const support = await Caller.signedIn('support-agent@tenure.example', { language: company.language });
  return support.post(`/v1/support/memberships/${company.id}/${name}`, { ...body, reason: 'documents-checked' });
};
const reject = (company: Company) => asSupport(company, 'reject-vetting', { rejection: 'company-not-found' });

async function underReview(language: 'en' | 'ko'): Promise<Company> {
  const company = await Company.from(language);
  await company.enrol();
  await company.verify();
  await company.accept();
  return company;
}

async function withToken(company: Company, account: string, path: string, init: RequestInit = {}): Promise<Response> {
  const token = await tokenOf(account, account.includes('tenure.example') ? undefined : company.id);
  return fetch(`${endpoints.api}${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
}

const upload = (company: Company) =>
  withToken(company, `global-administrator@${company.domain}`, `${company.path}/documents?name=register.pdf`, {
    method: 'POST',
    headers: { 'content-type': 'application/pdf' },
    body: new Uint8Array(pdf),
  });

/** As a person does it, at a terminal. */
async function uploadByCommandLine(company: Company) {
  const path = join(await mkdtemp(join(tmpdir(), 'tenure-document-')), 'register.pdf');
  await writeFile(path, pdf);
  const token = await tokenOf(`global-administrator@${company.domain}`, company.id);
  const { code, out } = await tenure(['upload', company.id, path, '--json', '--api', endpoints.api, '--token', token]);
  return { code, receipt: JSON.parse(out) as { sequence: number; document: { hash: string; receivedAt: string } } };
}

const letter = (company: Company, kind: string) =>
  eventually(async () => {
    const mails = await mailsTo(`global-administrator@${company.domain}`);
    return mails.find(({ messageId }) => messageId.includes(company.id) && messageId.includes(kind));
  });

it('lets a rejected company upload a document, ask for another look and be authorised', async () => {
  const company = await underReview('en');
  expect((await upload(company)).status).toBe(409);
  expect(await reject(company)).toMatchObject({
    status: 200,
    body: { waitingOn: [{ step: 'vetting', owner: 'partner', attemptsLeft: 2 }] },
  });
  expect((await letter(company, 'vetting-rejected')).text).toContain('a current extract of the company register');

  const { code, receipt } = await uploadByCommandLine(company);
  expect({ code, hash: receipt.document.hash }).toEqual({ code: 0, hash });
  expect(await (await upload(company)).json()).toMatchObject({ document: receipt.document });
  expect((await letter(company, 'document-received')).text).toContain(hash);
  await company.at(receipt.sequence);
  const file = await withToken(company, 'support-agent@tenure.example', `/v1/support/memberships/${company.id}/documents/${hash}`);
  expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf);

  const resubmitted = await company.command('resubmit-vetting', { comment: 'The extract of the register shows the name.' });
  expect(resubmitted).toMatchObject({ status: 200, body: { waitingOn: [{ step: 'vetting', owner: 'support' }] } });
  const { body } = await company.at(resubmitted.body['sequence'] as number);
  expect(body['vetting']).toMatchObject({
    status: 'pending',
    subStatus: 'business',
    lastFinalized: { status: 'rejected' },
    documents: [{ hash }],
  });
  expect(await company.authorized()).toMatchObject({ status: 200, body: { status: 'active' } });
});

it('tells a company with no attempt left what is still possible', async () => {
  const company = await underReview('ko');
  for (const [name, fields] of [
    ['resubmit-vetting', {}],
    ['appeal-vetting', { comment: '등록부에 현재 이름이 있습니다.' }],
  ] as const) {
    await reject(company);
    expect(await company.command(name, fields)).toMatchObject({ status: 200 });
  }
  expect(await reject(company)).toMatchObject({
    status: 200,
    body: { waitingOn: [{ owner: 'partner', attemptsLeft: 0, then: 'suspendAccount' }] },
  });
  expect(await company.command('resubmit-vetting')).toMatchObject({
    status: 409,
    body: { code: 'no-attempts-left', next: expect.stringContaining('지원팀') },
  });
  expect(await company.authorized()).toMatchObject({ status: 200, body: { status: 'active' } });
});
