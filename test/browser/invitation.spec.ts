import type { Browser, Page } from 'playwright-core';
import { say, type TextKey } from '../../services/shared/texts.js';
import { Company } from '../support/company.js';
import { invitedTo } from '../support/invited.js';
import { isTooWide, launch, leave, sitDown, violations } from './contact.js';

type Language = 'en' | 'ko';

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const title = (outcome: string, language: Language) => say(language, `invitations.page.outcomes.${outcome}.title` as TextKey);

async function signIn(page: Page, language: Language, company: Company): Promise<void> {
  await page.getByRole('link', { name: say(language, 'invitations.page.sign-in.button') }).click();
  await page.locator('input[name=account]').fill(`guest@${company.domain}`);
  await page.locator('input[name=tenant]').fill(company.id);
  await page.locator('section:has(input) button').click();
  await page.waitForURL(/\/invitation\//);
}

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it.each([
  ['en', 'light'],
  ['ko', 'dark'],
] as const)(
  'an invited person reads, signs in and accepts on a small screen, with nothing that axe objects to (%s, %s)',
  async (language, colorScheme) => {
    const company = await Company.from(language);
    await company.enrol();
    const link = await invitedTo(company, 'third');
    const page = await sitDown(browser, { viewport: { width: 320, height: 640 }, colorScheme });
    const check = async () =>
      expect({ found: await violations(page), isTooWide: await isTooWide(page) }).toEqual({ found: [], isTooWide: false });
    await page.goto(link);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await check();
    await page.locator('summary').click();
    await page.getByRole('button', { name: say(language, 'invitations.page.decline.button'), exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toBe(say(language, 'invitations.page.notices.sure-missing'));
    await check();
    await page.goto(link);
    await signIn(page, language, company);
    await check();
    await page.getByRole('button', { name: say(language, 'invitations.page.accept.button'), exact: true }).click();
    expect(await heading(page)).toBe(title('accepted', language));
    await check();
    await leave(page);
  },
);
