import { randomBytes } from 'node:crypto';
import type { Receipt } from '../../../workflows/contract.js';
import { MembershipRefused } from '../../shared/membership-refused.js';
import { beginCookie } from './begin-cookie.js';
import { readForm, type Form } from './form.js';
import { answerIn, commandOf, faultsIn, saidBy, type Action } from './intent.js';
import { refusedTo } from './outcomes.js';
import { currentGate, pageStateOf } from './page-state.js';
import type { ContactCommand, VerificationPorts } from './ports.js';
import { askReply, closedReply, notice, outcomeReply, stateReply, wrongCode, type Asking } from './replies.js';
import type { Reply } from './reply.js';
import { languageOfVisit, see, type Seen } from './seen.js';
import { isFromOurPage, type Visit } from './visit.js';

const nonceBytes = 16;
const patience = { 'Retry-After': '30' };

interface Sent {
  readonly action: Action;
  readonly form: Form;
  readonly nonce: Uint8Array;
  readonly command: ContactCommand;
  readonly commandId: string;
}

/** The public page: opening it changes nothing; answering needs a person's click, and the browser that began or the code of the mail. */
export class Verification {
  constructor(private readonly ports: VerificationPorts) {}

  /** Shows how the link stands. */
  open(visit: Visit): Promise<Reply> {
    return this.admit(visit, 'read', (seen) => Promise.resolve(this.show(seen)));
  }

  /** Takes the answers to both questions, or asks for a new mail. */
  answer(visit: Visit, action: Action, body: unknown): Promise<Reply> {
    if (!isFromOurPage(visit, this.ports.baseUrl)) return Promise.resolve(outcomeReply(languageOfVisit(visit), 'other-site'));
    return this.admit(visit, 'write', (seen) => this.take(seen, action, body));
  }

  /** The `Set-Cookie` header for the browser of a partner whose command asked for a mail. */
  beginCookie(membershipId: string, commandId: string): string {
    return beginCookie(this.ports.secrets, membershipId, commandId);
  }

  private async admit(visit: Visit, method: 'read' | 'write', go: (seen: Seen) => Promise<Reply>): Promise<Reply> {
    const seconds = await this.ports.limits.secondsToWait(visit.caller, method);
    if (seconds > 0) return outcomeReply(languageOfVisit(visit), 'limited', { seconds }, { 'Retry-After': String(seconds) });
    const about = this.ports.secrets.readLink(visit.token);
    if (!about) return outcomeReply(languageOfVisit(visit), 'unknown');
    return go(await see(this.ports, visit, about));
  }

  private show(seen: Seen): Reply {
    const formToken = this.formToken(seen, randomBytes(nonceBytes));
    const state = pageStateOf(seen.about, seen.view);
    return state === 'ask' ? askReply(seen, formToken) : stateReply(seen, formToken, state);
  }

  private async take(seen: Seen, action: Action, body: unknown): Promise<Reply> {
    const form = readForm(body);
    if (!form) return outcomeReply(seen.language, 'unreadable');
    const nonce = this.ports.secrets.readFormToken(seen.about, seen.cookie, form.form);
    if (!nonce) return this.again(seen, { form, status: 400, ...notice(seen, 'form-stale') });
    const faults = faultsIn[action](seen, form);
    if (Object.keys(faults).length > 0) {
      return pageStateOf(seen.about, seen.view) === 'ask' ? this.again(seen, { form, status: 422, faults }) : this.show(seen);
    }
    const command = commandOf[action](form, answerIn(seen, form, this.ports.secrets));
    const commandId = this.ports.secrets.commandIdFor(seen.about, saidBy(action, form, nonce));
    return this.send(seen, { action, form, nonce, command, commandId });
  }

  private async send(seen: Seen, sent: Sent): Promise<Reply> {
    const { membershipId, challenge } = seen.about;
    const actor = { kind: 'contact', id: `challenge-${challenge}` } as const;
    const metadata = { commandId: sent.commandId, actor, correlationId: seen.visit.correlationId };
    try {
      const receipt = await this.ports.commands.send(membershipId, sent.command.type, sent.command.data, metadata);
      return await this.taken(seen, sent, receipt);
    } catch (error) {
      return this.refused(seen, sent, error);
    }
  }

  private async taken(seen: Seen, { action, form, command, commandId }: Sent, receipt: Receipt): Promise<Reply> {
    const { proof } = command.type === 'resendVerificationEmail' ? command.data.answer! : command.data;
    if (proof.kind === 'code' && !proof.matches) return this.guessed(seen, form, receipt);
    if (action === 'confirm') return closedReply(seen, command.type === 'denyEmail' ? 'denied' : 'confirmed', receipt);
    return outcomeReply(seen.language, 'resent', {}, { 'Set-Cookie': this.beginCookie(receipt.membershipId, commandId) });
  }

  /** A wrong code: what it left is read from the view, which may not have heard of it yet. */
  private async guessed(seen: Seen, form: Form, { membershipId, sequence, waitingOn }: Receipt): Promise<Reply> {
    const view = await this.ports.memberships.find(membershipId, sequence).catch(() => undefined);
    const now = { ...seen, view: view ?? seen.view };
    const hasHeard = view !== undefined && view.sequence >= sequence;
    if (hasHeard && pageStateOf(seen.about, view) !== 'ask') return this.show(now);
    if (!waitingOn.some(({ step }) => step === 'email-verification')) return outcomeReply(seen.language, 'confirmed-already');
    return this.again(now, { form, status: 422, ...wrongCode(now, hasHeard ? currentGate(seen.about, view)?.triesLeft : undefined) });
  }

  private refused(seen: Seen, { form, nonce }: Sent, error: unknown): Reply {
    if (!(error instanceof MembershipRefused)) this.ports.report(error, seen.visit.correlationId);
    const { code, details } = error instanceof MembershipRefused ? error : new MembershipRefused('unavailable');
    if (code === 'code-required') return this.again({ ...seen, begunBy: undefined }, { form, status: 422, faults: { code } });
    if (code === 'too-many-mails') return this.again(seen, { form, status: 429, ...notice(seen, code, details) });
    const outcome = details['status'] === 'expired' ? 'expired' : refusedTo[code];
    if (outcome === 'void') return stateReply(seen, this.formToken(seen, randomBytes(nonceBytes)), 'void');
    if (outcome) return outcomeReply(seen.language, outcome);
    return askReply(seen, this.formToken(seen, nonce), { form, status: 503, headers: patience, ...notice(seen, 'unavailable') });
  }

  private again(seen: Seen, asking: Asking): Reply {
    return askReply(seen, this.formToken(seen, randomBytes(nonceBytes)), asking);
  }

  private formToken({ about, cookie }: Seen, nonce: Uint8Array): string {
    return this.ports.secrets.formTokenFor(about, cookie, nonce);
  }
}
