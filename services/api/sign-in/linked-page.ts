import { randomBytes } from 'node:crypto';
import type { CommandMetadata } from '../../../workflows/contract.js';
import { MembershipRefused } from '../../shared/membership-refused.js';
import type { Challenge } from '../../shared/verification-secrets.js';
import type { Reply } from '../pages/reply.js';
import { isFromOurPage, languageOfVisit, type Visit } from '../pages/visit.js';
import type { CommonOutcome } from './common-outcomes.js';
import type { LinkedPagePorts } from './linked-page-ports.js';
import type { Asking, CommonNotice, PageTable, Parts, Sent } from './page-table.js';
import type { Seen } from './seen.js';
import type { Answered } from './sign-in-desk.js';

/** How long to wait before a page that is not available is opened again. */
const patience = { 'Retry-After': '30' };

/** What a form is bound to besides the link. */
const sessionOf = ({ signedIn }: Seen): string => signedIn?.session ?? '';

/** A page behind a link of ours: opening it changes nothing; an answer takes the link, a form of this very browser and page, and whoever the page lets answer. */
export class LinkedPage<P extends Parts> {
  constructor(
    private readonly ports: LinkedPagePorts<P['command']>,
    private readonly page: PageTable<P>,
  ) {}

  /** Shows what is asked, or how the link stands. */
  open(visit: Visit): Promise<Reply> {
    return this.admit(visit, 'read', (seen) => this.show(seen));
  }

  /** Leads to the issuer, and back here. */
  signIn(visit: Visit): Promise<Answered> {
    return this.admit<Answered>(visit, 'read', (seen) => (this.page.standingOf(seen) === 'ask' ? this.depart(seen) : this.show(seen)));
  }

  /** Takes an answer. */
  answer(visit: Visit, action: P['action'], body: unknown): Promise<Reply> {
    if (!isFromOurPage(visit, this.ports.baseUrl)) return Promise.resolve(this.page.told(languageOfVisit(visit), 'other-site'));
    return this.admit(visit, 'write', (seen) => this.take(seen, action, body));
  }

  private async admit<Answer>(
    visit: Visit,
    method: 'read' | 'write',
    go: (seen: Seen) => Answer | Promise<Answer>,
  ): Promise<Answer | Reply> {
    const language = languageOfVisit(visit);
    const seconds = this.ports.limits.secondsToWait(visit.caller, method);
    if (seconds > 0) return this.page.told(language, 'limited', { seconds, headers: { 'Retry-After': String(seconds) } });
    const about = this.page.read(visit.token);
    return about ? go(await this.see(visit, about)) : this.page.told(language, 'unknown');
  }

  private async see(visit: Visit, about: Challenge): Promise<Seen> {
    const { memberships, signIn, report } = this.ports;
    const found = memberships.find(about.membershipId, about.challenge);
    const view = await found.catch((error: unknown) => void report(error, visit.correlationId));
    const own = visit.lang === undefined ? this.page.languageOf(about, view) : undefined;
    return { visit, about, view, language: own ?? languageOfVisit(visit), signedIn: await signIn.whoIs(visit.cookies) };
  }

  /** Always asks who it is, because nothing here is answered in passing. */
  private async depart(seen: Seen): Promise<Answered> {
    const { language, visit } = seen;
    try {
      const returnTo = `/${this.page.path}/${visit.token}?lang=${language}`;
      const { location, setCookie } = await this.ports.signIn.begin({ returnTo, language, anew: true });
      return { to: location, setCookies: [setCookie] };
    } catch (error) {
      this.ports.report(error, visit.correlationId);
      return this.tell(seen, 'unavailable');
    }
  }

  private show(seen: Seen, asking: Asking<CommonNotice | P['notice']> = {}): Reply {
    const standing = this.page.standingOf(seen);
    if (standing !== 'ask') return this.tell(seen, standing);
    const formToken = this.ports.secrets.formTokenFor(seen.about, sessionOf(seen), asking.nonce ?? randomBytes(16));
    return this.page.ask(seen, formToken, asking) ?? this.tell(seen, 'unavailable');
  }

  private tell({ language }: Seen, outcome: CommonOutcome | P['outcome']): Reply {
    return this.page.told(language, outcome, outcome === 'unavailable' ? { headers: patience } : {});
  }

  private async take(seen: Seen, action: P['action'], body: unknown): Promise<Reply> {
    const sent = this.page.readForm(action, body);
    if (!sent) return this.tell(seen, 'unreadable');
    const actor = this.page.answererOf(seen, action);
    if (!actor) return this.show(seen, { status: 403, notice: seen.signedIn ? undefined : 'sign-in-first' });
    const nonce = this.ports.secrets.readFormToken(seen.about, sessionOf(seen), sent.form);
    if (!nonce) return this.show(seen, { status: 400, notice: 'form-stale' });
    if (sent.fault) return this.show(seen, { status: 422, notice: sent.fault });
    return this.send(seen, { action, sent, nonce, actor });
  }

  private async send(seen: Seen, { action, sent, nonce, actor }: Taken<P>): Promise<Reply> {
    const { about, visit } = seen;
    const commandId = this.ports.secrets.commandIdFor(about, [action, nonce, sent.version ?? '']);
    const metadata: CommandMetadata = { commandId, actor, correlationId: visit.correlationId };
    try {
      const receipt = await this.ports.commands.send(about.membershipId, sent.command(about.challenge), metadata);
      return this.page.done(seen, action, receipt);
    } catch (error) {
      return this.refused(seen, nonce, error);
    }
  }

  private refused(seen: Seen, nonce: Uint8Array, error: unknown): Reply {
    if (!(error instanceof MembershipRefused)) this.ports.report(error, seen.visit.correlationId);
    const leads = error instanceof MembershipRefused ? this.page.refused(error) : undefined;
    if (leads === undefined) return this.show(seen, { status: 503, notice: 'unavailable', nonce, headers: patience });
    return typeof leads === 'string' ? this.tell(seen, leads) : this.show(seen, leads);
  }
}

interface Taken<P extends Parts> {
  readonly action: P['action'];
  readonly sent: Sent<P['command'], P['notice']>;
  readonly nonce: Uint8Array;
  readonly actor: CommandMetadata['actor'];
}
