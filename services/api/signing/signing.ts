import { randomBytes } from 'node:crypto';
import type { CommandMetadata, Receipt } from '../../../workflows/contract.js';
import { MembershipRefused } from '../../shared/membership-refused.js';
import { admitted, departure, patience } from '../sign-in/linked-page.js';
import type { Answered } from '../sign-in/sign-in-desk.js';
import type { SignedIn } from '../sign-in/sign-in.js';
import type { Reply } from '../pages/reply.js';
import { isFromOurPage, languageOfVisit, type Visit } from '../pages/visit.js';
import { readForm, type Action, type Sent } from './forms.js';
import { refusedTo, type Outcome } from './outcomes.js';
import type { SignerCommand, SigningPorts } from './ports.js';
import { askReply, outcomeReply, type Asking } from './replies.js';
import { offeredText, see, strangerIn, type Seen } from './seen.js';
import { standingOf } from './standing.js';

const done: { readonly [Type in SignerCommand['type']]: Outcome } = {
  acceptAgreement: 'accepted',
  declineAgreement: 'declined',
  declineSigning: 'given-back',
};

/** The page for whoever was handed the signing: opening it changes nothing; answering takes the link, a sign-in to the company's directory, and a person's click. */
export class Signing {
  constructor(private readonly ports: SigningPorts) {}

  /** Shows the agreement, or how the link stands. */
  open(visit: Visit): Promise<Reply> {
    return this.admit(visit, 'read', (seen) => this.show(seen));
  }

  /** Leads to the issuer, and back here; always asks, because a signature is not given in passing. */
  async signIn(visit: Visit): Promise<Answered> {
    return this.admit<Answered>(visit, 'read', async (seen) => {
      if (standingOf(seen.about, seen.view) !== 'ask') return this.show(seen);
      const { language } = seen;
      const away = await departure(this.ports, visit, { path: `/sign/${visit.token}`, language });
      return away ?? outcomeReply(language, 'unavailable', {}, patience);
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
      read: this.ports.secrets.readSigningLink,
      told: (outcome, seconds) =>
        outcomeReply(language, outcome, { seconds }, outcome === 'limited' ? { 'Retry-After': String(seconds) } : undefined),
    });
    return 'reply' in found ? found.reply : go(await see(this.ports, visit, found.about));
  }

  private show(seen: Seen, asking: Asking = {}): Reply {
    const standing = standingOf(seen.about, seen.view);
    if (standing === 'unavailable') return outcomeReply(seen.language, standing, {}, patience);
    if (standing !== 'ask') return outcomeReply(seen.language, standing);
    const agreement = offeredText(this.ports, seen, asking.version);
    if (!agreement) return outcomeReply(seen.language, 'unavailable', {}, patience);
    return askReply({ seen, agreement, formToken: this.formToken(seen, asking.nonce ?? randomBytes(16)) }, asking);
  }

  private async take(seen: Seen, action: Action, body: unknown): Promise<Reply> {
    const sent = readForm(action, body);
    if (!sent) return outcomeReply(seen.language, 'unreadable');
    const { signedIn } = seen;
    if (!signedIn || strangerIn(seen)) return this.show(seen, { status: 403, notice: signedIn ? undefined : 'sign-in-first' });
    const nonce = this.ports.secrets.readFormToken(challengeOf(seen), signedIn.session, sent.form);
    if (!nonce) return this.show(seen, { status: 400, notice: 'form-stale' });
    if (sent.fault) return this.show(seen, { status: 422, notice: sent.fault });
    return this.send(seen, { action, sent, nonce, signedIn });
  }

  private async send(seen: Seen, { action, sent, nonce, signedIn }: Taken): Promise<Reply> {
    const { membershipId, handOver } = seen.about;
    const command = sent.command(handOver);
    const commandId = this.ports.secrets.commandIdFor(challengeOf(seen), [action, nonce, sent.version ?? '']);
    const metadata: CommandMetadata = { commandId, actor: signedIn.caller.actor, correlationId: seen.visit.correlationId };
    try {
      const receipt: Receipt = await this.ports.commands.send(membershipId, command, metadata);
      return outcomeReply(seen.language, done[command.type], { waiting: action === 'accept' ? receipt.waitingOn : [] });
    } catch (error) {
      return this.refused(seen, nonce, error);
    }
  }

  private refused(seen: Seen, nonce: Uint8Array, error: unknown): Reply {
    if (!(error instanceof MembershipRefused)) this.ports.report(error, seen.visit.correlationId);
    const { code, details } = error instanceof MembershipRefused ? error : new MembershipRefused('unavailable');
    if (code === 'agreement-outdated')
      return this.show(seen, { status: 409, notice: 'newer-version', version: String(details['agreementVersion']) });
    if (code === 'signatory-required' || code === 'signing-handed-over') return this.show(seen, { status: 403, notice: 'another-person' });
    const outcome = details['status'] === 'expired' ? 'expired' : refusedTo[code];
    if (outcome) return outcomeReply(seen.language, outcome);
    return this.show(seen, { status: 503, notice: 'unavailable', nonce, headers: patience });
  }

  private formToken(seen: Seen, nonce: Uint8Array): string {
    return seen.signedIn ? this.ports.secrets.formTokenFor(challengeOf(seen), seen.signedIn.session, nonce) : '';
  }
}

interface Taken {
  readonly action: Action;
  readonly sent: Sent;
  readonly nonce: Uint8Array;
  readonly signedIn: SignedIn;
}

/** What a form is bound to besides the session. */
const challengeOf = ({ about: { membershipId, handOver } }: Seen) => ({ membershipId, challenge: handOver });
