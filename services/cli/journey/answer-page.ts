import { Failure } from '../failure.js';
import type { VerificationMail } from './inbox.js';
import type { JourneyWords } from './words.js';

/** What a page was and what it became. */
export interface AnsweredPage {
  readonly asked: string;
  readonly answered: string;
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' };
const decoded = (html: string): string => html.replaceAll(/&(?:amp|quot|#39|lt|gt);/g, (entity) => entities[entity] ?? entity);
const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decoded(value);
};
const titleOf = (html: string): string => decoded(/<h1[^>]*>([^<]*)</.exec(html)?.[1] ?? '');

interface PageForm {
  readonly action: string;
  readonly fields: Record<string, string>;
}

/** The form with the two questions, with the fields that it holds already. */
function formIn(html: string): PageForm | undefined {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((each) => each.includes('name="enrolled"') && each.includes('name="owned"'));
  const action = form && attribute(form.slice(0, form.indexOf('>')), 'action');
  if (!form || !action) return undefined;
  const hidden = (form.match(/<input[^>]*>/g) ?? []).filter((input) => attribute(input, 'type') === 'hidden');
  return { action, fields: Object.fromEntries(hidden.map((input) => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? ''])) };
}

interface Opened {
  readonly status: number;
  readonly html: string;
  readonly cookies: string;
}

async function open(address: URL, { failures }: JourneyWords, init: RequestInit = {}): Promise<Opened> {
  const response = await fetch(address, { ...init, signal: AbortSignal.timeout(30_000) }).catch((): never => {
    throw new Failure('unavailable', [failures.noAnswer(address.origin)]);
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { status: response.status, html: await response.text(), cookies: cookies.join('; ') };
}

/** Opens the link, answers Yes to both questions with the typed code, as a browser sends it that did not ask for the mail. */
export async function answerPage({ link, code }: VerificationMail, words: JourneyWords): Promise<AnsweredPage> {
  const { failures } = words;
  const address = new URL(link);
  const page = await open(address, words);
  const form = formIn(page.html);
  if (!form) throw new Failure('refused', [failures.noForm]);
  const body = new URLSearchParams({ ...form.fields, enrolled: 'yes', owned: 'yes', code });
  const headers = { 'sec-fetch-site': 'same-origin', origin: address.origin, ...(page.cookies && { cookie: page.cookies }) };
  const answer = await open(new URL(form.action, address), words, { method: 'POST', body, headers });
  if (answer.status !== 200) throw new Failure('refused', [failures.page(answer.status, titleOf(answer.html))]);
  return { asked: titleOf(page.html), answered: titleOf(answer.html) };
}
