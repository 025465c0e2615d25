import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { Company, linkIn } from '../support/company.js';
import { endpoints, tokenOf } from '../support/system.js';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The real browser. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args });

/** A person’s own browser: nothing in it from anybody else. */
export async function sitDown(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

/** The company is enrolled from this browser, as a partner’s page does it, so that the browser keeps what the API gives it. Needs a context without a content policy, because none of our pages has a script. */
export async function enrolFrom(page: Page, company: Company): Promise<void> {
  const token = await tokenOf(`global-administrator@${company.domain}`, company.id);
  await page.goto(`${endpoints.api}/healthz`);
  const status = await page.evaluate(
    async ({ authorization, body }) => {
      const headers = { authorization, 'content-type': 'application/json' };
      return (await fetch('/v1/memberships', { method: 'POST', headers, body })).status;
    },
    { authorization: `Bearer ${token}`, body: JSON.stringify(company.request) },
  );
  if (status !== 202) throw new Error(`Enrolling was answered with ${status}.`);
}

/** A company that asked to join, with its mail delivered and its view up to date. */
export async function enrolled(language: 'en' | 'ko'): Promise<{ company: Company; link: string }> {
  const company = await Company.from(language);
  await company.enrol();
  await company.happened('VerificationEmailSent');
  if (language === 'en') await company.happened('AddressChecked');
  return { company, link: linkIn(await company.mail()) };
}

/** What axe finds wrong with the page, by WCAG 2.2 AA and best practice; run in an isolated world, so that the page’s own policy stays as it is. */
export async function violations(page: Page): Promise<unknown[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await session.send('Runtime.evaluate', { contextId, expression: axeSource });
  const expression = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))))`;
  const { result } = await session.send('Runtime.evaluate', { contextId, expression, awaitPromise: true });
  await session.detach();
  return JSON.parse(String(result.value)) as unknown[];
}

/** Whether something is wider than the window. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Closes what a person had open. */
export const leave = (page: Page): Promise<void> => page.context().close();
