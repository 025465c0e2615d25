import { randomBytes } from 'node:crypto';
import type { CommandMetadata } from '../../../workflows/contract.js';
import { MembershipRefused } from '../../shared/membership-refused.js';
import type { Reply } from '../pages/reply.js';
import { isFromOurPage, languageOfVisit, type Visit } from '../pages/visit.js';
import { admitted, departure, patience } from '../sign-in/linked-page.js';
import type { Answered } from '../sign-in/sign-in-desk.js';
import { readForm, type Action } from './forms.js';
import { refusedTo } from './outcomes.js';
import type { InvitationPorts } from './ports.js';
import { askReply, outcomeReply, type Asking } from './replies.js';
import { isStranger, see, type Seen } from './seen.js';
import { standingOf } from './standing.js';

const commands = {
  accept: { type: 'acceptInvitation', done: 'accepted' },
  decline: { type: 'declineInvitation', done: 'declined' },
} as const;

/** The page behind an invitation: opening it changes nothing; accepting takes the link, a sign-in to the company's directory and a click, declining the link and a ticked box. */
export class InvitationPage {
  constructor(private readonly ports: InvitationPorts) {}

  /** Shows the invitation, or how the link stands. */
  open(visit: Visit): Promise<Reply> {
    return this.admit(visit, 'read', (seen) => this.show(seen));
  }

  /** Leads to the issuer, and back here. */
  signIn(visit: Visit): Promise<Answered> {
    return this.admit<Answered>(visit, 'read', async (seen) => {
      if (standingOf(seen.about, seen.view) !== 'ask') return this.show(seen);
      const { language } = seen;
      const away = await departure(this.ports, visit, { path: `/invitation/${visit.token}`, language });
      return away ?? outcomeReply(language, 'unavailable', patience);
    });
  }

  /** Takes an answer. */
  answer(visit: Visit, action: Action, body: unknown): Promise<Reply> {
    if (!isFromOurPage(visit, this.ports.baseUrl)) return Promise.resolve(outcomeReply(languageOfVisit(visit), 'other-site'));
    return this.admit(visit, 'write', (seen) => this.take(seen, action, body));
  }

  private async admit<Answer>(
    visit: Visit,
    method: 'read' | 'write',
    go: (seen: Seen) => Answer | Promise<Answer>,
  ): Promise<Answer | Reply> {
    const language = languageOfVisit(visit);
    const found = admitted(this.ports, visit, {
      method,
      read: this.ports.secrets.readInvitationLink,
      told: (outcome, seconds) =>
        outcomeReply(language, outcome, outcome === 'limited' ? { 'Retry-After': String(seconds) } : undefined, seconds),
    });
    return 'reply' in found ? found.reply : go(await see(this.ports, visit, found.about));
  }

  private show(seen: Seen, asking: Asking = {}): Reply {
    const standing = standingOf(seen.about, seen.view);
    if (standing === 'ask') return askReply(seen, this.formToken(seen, asking.nonce ?? randomBytes(16)), asking);
    return outcomeReply(seen.language, standing, standing === 'unavailable' ? patience : undefined);
  }

  private async take(seen: Seen, action: Action, body: unknown): Promise<Reply> {
    const sent = readForm(action, body);
    if (!sent) return outcomeReply(seen.language, 'unreadable');
    if (action === 'accept' && (!seen.signedIn || isStranger(seen)))
      return this.show(seen, { status: 403, notice: seen.signedIn ? undefined : 'sign-in-first' });
    const nonce = this.ports.secrets.readFormToken(challengeOf(seen), sessionOf(seen), sent.form);
    if (!nonce) return this.show(seen, { status: 400, notice: 'form-stale' });
    if (!sent.isSure) return this.show(seen, { status: 422, notice: 'sure-missing' });
    return this.send(seen, action, nonce);
  }

  private async send(seen: Seen, action: Action, nonce: Uint8Array): Promise<Reply> {
    const { about, visit, language } = seen;
    const { type, done } = commands[action];
    const commandId = this.ports.secrets.commandIdFor(challengeOf(seen), [type, nonce]);
    const metadata: CommandMetadata = { commandId, actor: actorOf(seen, action), correlationId: visit.correlationId };
    try {
      await this.ports.commands.send(about.membershipId, { type, data: { invitation: about.invitation } }, metadata);
      return outcomeReply(language, done);
    } catch (error) {
      return this.refused(seen, nonce, error);
    }
  }

  private refused(seen: Seen, nonce: Uint8Array, error: unknown): Reply {
    if (!(error instanceof MembershipRefused)) this.ports.report(error, seen.visit.correlationId);
    const code = error instanceof MembershipRefused ? error.code : 'unavailable';
    if (code === 'role-not-for-guests') return this.show(seen, { status: 403, notice: 'not-for-guests' });
    const outcome = refusedTo[code];
    if (outcome) return outcomeReply(seen.language, outcome);
    return this.show(seen, { status: 503, notice: 'unavailable', nonce, headers: patience });
  }

  private formToken(seen: Seen, nonce: Uint8Array): string {
    return this.ports.secrets.formTokenFor(challengeOf(seen), sessionOf(seen), nonce);
  }
}

/** What a form is bound to besides the link. */
const sessionOf = ({ signedIn }: Seen): string => signedIn?.session ?? '';

const challengeOf = ({ about: { membershipId, invitation } }: Seen) => ({ membershipId, challenge: invitation });

/** Whoever declines is known by the invitation alone. */
const actorOf = ({ about, signedIn }: Seen, action: Action): CommandMetadata['actor'] =>
  action === 'accept' ? signedIn!.caller.actor : { kind: 'contact', id: `invitation-${about.invitation}` };
