/** What a browser does with the page, without one: follows its form and keeps its cookies. */
export class PageReader {
  cookie = '';
  status = 0;
  html = '';
  headers = new Headers();

  constructor(readonly origin: string) {}

  async open(path: string, headers: Record<string, string> = {}): Promise<this> {
    return this.read(await fetch(`${this.origin}${path}`, { redirect: 'manual', headers: { ...this.sent(), ...headers } }));
  }

  /** Sends the form as it stands on the page, with these answers. */
  async send(action: 'confirm' | 'resend', answers: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<this> {
    const path = new RegExp(`(?:action|formaction)="([^"]*/${action}[^"]*)"`).exec(this.html)?.[1];
    if (!path) throw new Error(`The page has no way to ${action}.`);
    const body = new URLSearchParams({ form: this.token, ...answers });
    const sent = { ...this.sent(), 'sec-fetch-site': 'same-origin', origin: 'null', ...headers };
    return this.read(await fetch(`${this.origin}${path.replaceAll('&amp;', '&')}`, { method: 'POST', body, headers: sent }));
  }

  get token(): string {
    return /name="form" value="([^"]*)"/.exec(this.html)?.[1] ?? '';
  }

  get title(): string {
    return /<h1>([^<]*)</.exec(this.html)?.[1] ?? '';
  }

  private sent(): Record<string, string> {
    return this.cookie ? { cookie: this.cookie } : {};
  }

  private async read(response: Response): Promise<this> {
    this.status = response.status;
    this.headers = response.headers;
    this.html = await response.text();
    for (const cookie of response.headers.getSetCookie()) this.cookie = cookie.split(';')[0]!;
    return this;
  }
}
