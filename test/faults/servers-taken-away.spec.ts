import { MongoClient } from 'mongodb';
import { setTimeout as outage } from 'node:timers/promises';
import { hashOfViews } from '../../services/projector/canonical-hash.js';
import type { Company } from '../support/company.js';
import type { Answer } from '../support/system.js';
import { ownStack, type OwnStack } from '../support/own-stack.js';

let stack: OwnStack;

beforeAll(async () => void (stack = await ownStack()), 120_000);
afterAll(() => stack?.remove(), 60_000);

const enrolled = async (language: 'en' | 'ko'): Promise<Company> => {
  const company = await stack.companies.Company.from(language);
  expect(await company.enrol()).toMatchObject({ status: 202 });
  await company.mail();
  await company.happened('VerificationEmailSent');
  return company;
};

const active = async (company: Company) => {
  await company.happened('MembershipActivated');
  expect((await company.at(1)).body).toMatchObject({ status: 'active' });
};

it('refuses nobody and loses nothing while the log is away for twenty seconds', async () => {
  const companies = [await enrolled('en'), await enrolled('ko'), await enrolled('en')];
  await stack.process('kafka').kill('SIGKILL');
  const since = Date.now();
  for (const company of companies) {
    expect(await company.verify()).toMatchObject({ status: 200 });
    expect(await company.accept()).toMatchObject({ status: 200 });
    expect(await company.authorized()).toMatchObject({ status: 200, body: { status: 'active' } });
  }
  await outage(20_000 - (Date.now() - since));
  await stack.process('kafka').restart();
  for (const company of companies) await active(company);
  for (const company of companies) {
    const story = await company.story();
    expect(new Set(story).size).toBe(story.length);
  }
}, 180_000);

/** Asks again for as long as the answer is to come back later, as a caller with an `Idempotency-Key` would. */
const insisting = (ask: () => Promise<Answer>): Promise<Answer> =>
  stack.system.eventually(async () => {
    const answer = await ask();
    return answer.status === 503 ? undefined : answer;
  });

it('goes on where it was when the worker is killed mid-way', async () => {
  const company = await enrolled('en');
  const accepted = insisting(() => company.accept());
  await stack.process('worker').kill('SIGKILL');
  const verified = insisting(() => company.verify());
  await stack.process('worker').restart();
  for (const answer of await Promise.all([accepted, verified])) expect(answer).toMatchObject({ status: 200 });
  expect(await insisting(() => company.authorized())).toMatchObject({ status: 200, body: { status: 'active' } });
  await active(company);
}, 120_000);

it('folds the same views again after they were dropped', async () => {
  const company = await enrolled('ko');
  const client = await MongoClient.connect(stack.endpoints.mongo);
  const before = await hashOfViews(client.db());
  await stack.process('projector').kill('SIGTERM');
  await client.db().dropDatabase();
  await stack.process('projector').restart();
  await company.happened('VerificationEmailSent');
  await stack.system.eventually(async () => ((await hashOfViews(client.db())) === before ? true : undefined));
  await client.close();
}, 120_000);
