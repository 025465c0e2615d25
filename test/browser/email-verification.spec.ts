import type { Browser, Page } from 'playwright-core';
import { say } from '../../services/shared/texts.js';
import { codeIn, Company, linkIn } from '../support/company.js';
import { endpoints, eventually } from '../support/system.js';
import { enrolFrom, enrolled, isTooWide, launch, leave, sitDown, violations } from './contact.js';

type Outcome = Parameters<typeof say>[1] extends infer Key
  ? Key extends `email-verification.page.outcomes.${infer Name}.title`
    ? Name
    : never
  : never;

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const title = (outcome: Outcome, language: 'en' | 'ko' = 'en') => say(language, `email-verification.page.outcomes.${outcome}.title`);
const press = (page: Page, button: 'submit' | 'resend.button', language: 'en' | 'ko' = 'en') =>
  page.getByRole('button', { name: say(language, `email-verification.page.${button}`), exact: true }).click();

async function answerYes(page: Page): Promise<void> {
  await page.locator('#enrolled-yes').check();
  await page.locator('#owned-yes').check();
}

const verified = (company: Company) => eventually(async () => ((await company.story()).includes('EmailVerified') ? true : undefined));

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

it('a person confirms with the code of the mail, and a second click changes nothing', async () => {
  const { company, link } = await enrolled('en');
  await page.goto(link);
  expect(await page.locator('dl').textContent()).toContain(company.contact);
  await answerYes(page);
  await page.getByLabel(say('en', 'email-verification.page.code.label')).fill(codeIn(await company.mail()).toLowerCase());
  await press(page, 'submit');
  expect(await heading(page)).toBe(title('confirmed'));
  await verified(company);
  await page.goto(link);
  expect(await heading(page)).toBe(title('confirmed-before'));
  expect((await company.story()).filter((type) => type === 'EmailVerified')).toHaveLength(1);
});

it('the browser in which the contact enrolled the company confirms by a click, and no other does', async () => {
  const company = await Company.from('en');
  company.contact = `global-administrator@${company.domain}`;
  const enroller = await sitDown(browser, { bypassCSP: true });
  await enrolFrom(enroller, company);
  const cookies = await enroller.context().cookies();
  expect(cookies).toEqual([
    expect.objectContaining({ name: expect.stringMatching(/^__Host-tenure-began-/) as string, httpOnly: true, secure: true }),
  ]);
  const link = linkIn(await company.mail());
  await company.at(5);

  await page.goto(link);
  expect(await page.locator('#code').count()).toBe(1);
  await enroller.goto(link);
  expect(await enroller.locator('#code').count()).toBe(0);
  await answerYes(enroller);
  await press(enroller, 'submit');
  expect(await heading(enroller)).toBe(title('confirmed'));
  await verified(company);
  await leave(enroller);
});

it('a robot that opens the link, runs scripts, follows links and presses every button gets nowhere', async () => {
  const { company, link } = await enrolled('en');
  const before = await company.story();
  await page.goto(link, { waitUntil: 'networkidle' });
  const robot = ['yes', 'no'].flatMap((choice) => ['submit', 'resend.button'].map((button) => ({ choice, button: button as 'submit' })));
  for (const { choice, button } of robot) {
    await page.goto(link);
    for (const radio of await page.locator(`input[value=${choice}]`).all()) await radio.check();
    for (const field of await page.locator('input[type=text]').all()) await field.fill('robot@scanner.example');
    await press(page, button);
    expect(await page.locator('[role=alert]').count()).toBe(1);
  }
  const script = 'for (const form of document.forms) HTMLFormElement.prototype.submit.call(form)';
  await Promise.all([page.waitForLoadState('networkidle'), page.evaluate(script)]);
  expect(await heading(page)).toBe(say('en', 'email-verification.page.title'));
  expect(await company.story()).toEqual(before);
  expect((await company.at(before.length)).body).toMatchObject({ sequence: before.length });
});

it('a contact asks for a new mail with the code, and its link is enough in this browser', async () => {
  const { company, link } = await enrolled('en');
  await page.goto(link);
  await page.locator('#code').fill(codeIn(await company.mail()));
  await press(page, 'resend.button');
  expect(await heading(page)).toBe(title('resent'));
  const newest = linkIn(await company.mail(2));
  expect(newest).not.toBe(link);
  await page.goto(newest);
  await answerYes(page);
  await press(page, 'submit');
  expect(await heading(page)).toBe(title('confirmed'));
});

it('a Korean contact reads Korean, may switch to English and says No', async () => {
  const { company, link } = await enrolled('ko');
  await page.goto(link);
  expect(await page.locator('html').getAttribute('lang')).toBe('ko');
  expect(await page.locator('dl').textContent()).toMatch(/한국 시간/);
  await page.getByRole('link', { name: 'English' }).click();
  expect(await heading(page)).toBe(say('en', 'email-verification.page.title'));
  await page.getByRole('link', { name: '한국어' }).click();
  await page.locator('#enrolled-no').check();
  await page.locator('#code').fill(codeIn(await company.mail()));
  await press(page, 'submit', 'ko');
  expect(await heading(page)).toBe(title('denied', 'ko'));
  await eventually(async () => ((await company.story()).includes('EmailDenied') ? true : undefined));
});

it('works by keyboard alone: the errors come first, each leads to its field', async () => {
  const { company, link } = await enrolled('en');
  await page.goto(link);
  const isFocused = (selector: string) => page.locator(selector).evaluate((element) => element === element.ownerDocument.activeElement);
  const tabTo = async (selector: string) => {
    for (let times = 0; times < 25 && !(await isFocused(selector)); times++) await page.keyboard.press('Tab');
    expect(await isFocused(selector)).toBe(true);
  };
  await tabTo('button.primary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=alert]');
  expect(await isFocused('[role=alert]')).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await tabTo('#enrolled-yes');
  await page.keyboard.press('Space');
  await tabTo('#owned-yes');
  await page.keyboard.press('Space');
  await tabTo('#code');
  await page.keyboard.type(codeIn(await company.mail()));
  await page.keyboard.press('Enter');
  await page.waitForSelector('.outcome');
  expect(await heading(page)).toBe(title('confirmed'));
});

describe.each(['en', 'ko'] as const)('read aloud and on a small screen, in %s', (language) => {
  it.each(['light', 'dark'] as const)('has nothing that axe objects to, and nothing too wide (%s)', async (colorScheme) => {
    const { company, link } = await enrolled(language);
    const reader = await sitDown(browser, { viewport: { width: 320, height: 640 }, colorScheme });
    const check = async () =>
      expect({ found: await violations(reader), isTooWide: await isTooWide(reader) }).toEqual({ found: [], isTooWide: false });
    await reader.goto(link);
    await check();
    await press(reader, 'submit', language);
    await check();
    await answerYes(reader);
    await reader.locator('#code').fill(codeIn(await company.mail()));
    await press(reader, 'submit', language);
    expect(await heading(reader)).toBe(title('confirmed', language));
    await check();
    await reader.goto(`${endpoints.api}/verify/unknown`);
    await check();
    await leave(reader);
  });
});
