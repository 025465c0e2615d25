/** What a person's browser does with pages without scripts: keeps cookies, follows redirects, sends forms. */
export class WebVisitor {
  status = 0;
  html = '';
  url = '';
  /** Every address that was visited, redirects included. */
  readonly visited: string[] = [];
  private readonly jar = new Map<string, string>();

  constructor(private readonly language: 'en' | 'ko' = 'en') {}

  open = (address: string): Promise<this> => this.go(new URL(address, this.url || undefined), { method: 'GET' });

  /** Sends the form whose action ends so (before a query), as it stands on the page, with these answers. */
  async send(action: string, answers: Readonly<Record<string, string>> = {}): Promise<this> {
    const forms = [...this.html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)];
    const found = forms.find(([, address = '']) => address.replace(/[?].*/, '').endsWith(action));
    if (!found) throw new Error(`The page has no form ${action}: ${this.title}`);
    const [, address = '', inner = ''] = found;
    const hidden = [...inner.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
    const body = new URLSearchParams([...hidden.map(([name, value]): [string, string] => [name!, value!]), ...Object.entries(answers)]);
    const url = new URL(address.replaceAll('&amp;', '&'), this.url);
    return this.go(url, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', origin: url.origin } });
  }

  /** Follows the link whose address ends so (before a query). */
  async follow(end: string): Promise<this> {
    const links = [...this.html.matchAll(/<a[^>]*href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    const found = links.find((href) => href.replace(/[?].*/, '').endsWith(end));
    if (!found) throw new Error(`The page has no link ${end}: ${this.title}`);
    return this.open(found);
  }

  get title(): string {
    return (/<h1>([^<]*)</.exec(this.html)?.[1] ?? '').replaceAll('&amp;', '&');
  }

  cookie = (name: string): string | undefined => this.jar.get(name);

  private async go(url: URL, init: RequestInit): Promise<this> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'accept-language': this.language, ...(cookie && { cookie }), ...(init.headers as Record<string, string>) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.visited.push(url.href);
    for (const each of response.headers.getSetCookie()) this.keep(each);
    const location = response.headers.get('location');
    if (location && response.status >= 300 && response.status < 400) return this.go(new URL(location, url), { method: 'GET' });
    this.status = response.status;
    this.url = url.href;
    this.html = await response.text();
    return this;
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    const isOver = attributes.some((each) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(each));
    if (isOver) this.jar.delete(name.trim());
    else this.jar.set(name.trim(), value.join('='));
  }
}
