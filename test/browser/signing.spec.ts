import type { Browser, Page } from 'playwright-core';
import { say } from '../../services/shared/texts.js';
import { Company } from '../support/company.js';
import { handedOverTo, signingLinkIn } from '../support/signers.js';
import { isTooWide, launch, leave, sitDown, violations } from './contact.js';

type Language = 'en' | 'ko';
type Outcome = Parameters<typeof say>[1] extends infer Key
  ? Key extends `signing.page.outcomes.${infer Name}.title`
    ? Name
    : never
  : never;

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const title = (outcome: Outcome, language: Language) => say(language, `signing.page.outcomes.${outcome}.title`);
const press = (page: Page, button: 'accept' | 'decline' | 'not-me', language: Language) =>
  page.getByRole('button', { name: say(language, `signing.page.${button}.button`), exact: true }).click();

/** A company whose signing was handed over, with the link of the mail. */
async function handedOver(language: Language): Promise<{ company: Company; link: string }> {
  const company = await Company.from(language);
  await company.enrol();
  const { answer, mail } = await handedOverTo(company, 'third');
  await company.at(answer.body['sequence'] as number);
  return { company, link: signingLinkIn(mail) };
}

/** Signs in at the local issuer as a person of that tenant. */
async function signIn(page: Page, language: Language, company: Company, tenant = company.id): Promise<void> {
  await page.getByRole('link', { name: say(language, 'signing.page.sign-in.button') }).click();
  await page.locator('input[name=account]').fill(`member@${company.domain}`);
  await page.locator('input[name=tenant]').fill(tenant);
  await page.locator('section:has(input) button').click();
  await page.waitForURL(/\/sign\//);
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
beforeEach(async () => {
  page = await sitDown(browser);
});
afterEach(() => leave(page));
afterAll(() => browser.close());

it('a person signs by the link: reads, signs in, ticks the box and accepts', async () => {
  const { company, link } = await handedOver('en');
  await page.goto(link);
  expect(await page.locator('dl').textContent()).toContain('Third Person');
  expect(await page.locator('article').textContent()).toContain('Law and language');
  await signIn(page, 'en', company);
  const session = (await page.context().cookies()).find(({ name }) => name === '__Host-tenure-session');
  expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  await press(page, 'accept', 'en');
  expect(await page.getByRole('alert').textContent()).toBe(say('en', 'signing.page.notices.authority-missing'));
  await page.locator('#authority').check();
  await press(page, 'accept', 'en');
  expect(await heading(page)).toBe(title('accepted', 'en'));
  await company.happened('AgreementAccepted');
  await page.goto(link);
  expect(await heading(page)).toBe(title('signed', 'en'));
});

it('a Korean person of another directory cannot answer, signs in as the right one and gives the signing back', async () => {
  const { company, link } = await handedOver('ko');
  await page.goto(link);
  expect(await page.locator('html').getAttribute('lang')).toBe('ko');
  await signIn(page, 'ko', company, crypto.randomUUID());
  expect(await page.getByRole('alert').textContent()).toBe(say('ko', 'signing.page.notices.another-tenant'));
  expect(await page.locator('form[action*="/accept"]').count()).toBe(0);
  await page.getByRole('button', { name: say('ko', 'signing.page.sign-out') }).click();
  expect(await heading(page)).toBe(say('ko', 'sign-in.signed-out.title'));
  await page.goto(link);
  await signIn(page, 'ko', company);
  await page.getByText(say('ko', 'signing.page.not-me.title')).click();
  await press(page, 'not-me', 'ko');
  expect(await heading(page)).toBe(title('given-back', 'ko'));
  await company.happened('SigningDeclined');
});

/** What the process may say meanwhile, whatever a robot does. */
const byItself = ['LetterSent', 'VerificationEmailSent', 'AddressChecked'];

it('a robot that opens the link, follows what it finds and submits every form neither signs nor declines', async () => {
  const { company, link } = await handedOver('en');
  const before = await company.story();
  await page.goto(link, { waitUntil: 'networkidle' });
  const script = 'for (const form of document.forms) HTMLFormElement.prototype.submit.call(form)';
  await Promise.all([page.waitForLoadState('networkidle'), page.evaluate(script)]);
  for (const action of ['accept', 'decline', 'not-me']) {
    await page.goto(`${link}/${action}`);
    expect(await heading(page)).toBe(say('en', 'signing.page.title'));
    const form = { form: 'x', version: '2026-01', language: 'en', hash: 'a'.repeat(64), authority: 'yes', sure: 'yes' };
    const answer = await page.request.post(`${link}/${action}`, { form });
    expect([400, 403]).toContain(answer.status());
  }
  const saidByPeople = (story: readonly string[]) => story.filter((type) => !byItself.includes(type));
  expect(saidByPeople(await company.story())).toEqual(saidByPeople(before));
});

describe.each(['en', 'ko'] as const)('read aloud and on a small screen, in %s', (language) => {
  it.each(['light', 'dark'] as const)('has nothing that axe objects to, and nothing too wide (%s)', async (colorScheme) => {
    const { company, link } = await handedOver(language);
    const reader = await sitDown(browser, { viewport: { width: 320, height: 640 }, colorScheme });
    const check = async () =>
      expect({ found: await violations(reader), isTooWide: await isTooWide(reader) }).toEqual({ found: [], isTooWide: false });
    await reader.goto(link);
    await check();
    await signIn(reader, language, company);
    await check();
    await reader.locator('summary').first().click();
    await press(reader, 'decline', language);
    await check();
    await reader.locator('#sure').check();
    await press(reader, 'decline', language);
    expect(await heading(reader)).toBe(title('declined', language));
    await check();
    await leave(reader);
  });
});
