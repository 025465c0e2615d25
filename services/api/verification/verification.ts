import { randomBytes } from 'node:crypto';
import type { Receipt } from '../../../workflows/contract.js';
import { MembershipRefused } from '../../shared/membership-refused.js';
import { answerByOf } from '../../shared/start-membership.js';
import { beginCookie } from './begin-cookie.js';
import { readForm, type Form } from './form.js';
import { answerIn, commandOf, faultsIn, saidBy, type Action } from './intent.js';
import { refusedTo } from './outcomes.js';
import { pageStateOf } from './page-state.js';
import type { ContactCommand, VerificationPorts } from './ports.js';
import { askReply, closedReply, notice, outcomeReply, stateReply, wrongCode, type Asking } from './replies.js';
import type { Reply } from '../pages/reply.js';
import { see, type Seen } from './seen.js';
import { isFromOurPage, languageOfVisit, type Visit } from '../pages/visit.js';

const nonceBytes = 16;
const patience = { 'Retry-After': '30' };

interface Sent {
  readonly action: Action;
  readonly form: Form;
  readonly nonce: Uint8Array;
  readonly command: ContactCommand;
  readonly commandId: string;
}

interface Guess {
  readonly form: Form;
  readonly receipt: Receipt;
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
      return this.taken(seen, sent, receipt);
    } catch (error) {
      return this.refused(seen, sent, error);
    }
  }

  private taken(seen: Seen, { action, form, command, commandId }: Sent, receipt: Receipt): Reply {
    const { proof } = command.type === 'resendVerificationEmail' ? command.data.answer! : command.data;
    if (proof.kind === 'code' && !proof.matches) return this.guessed(seen, command, { form, receipt });
    if (action === 'confirm') return closedReply(seen, command.type === 'denyEmail' ? 'denied' : 'confirmed', receipt);
    const { membershipId } = receipt;
    const answerBy = answerByOf(receipt);
    const headers = answerBy ? { 'Set-Cookie': beginCookie(this.ports.secrets, { membershipId, commandId, answerBy }) } : {};
    return outcomeReply(seen.language, 'resent', {}, headers);
  }

  /** A wrong code, and what it left; one that was not counted came after the same answer had been given. */
  private guessed(seen: Seen, { type }: ContactCommand, { form, receipt: { triesLeft } }: Guess): Reply {
    if (triesLeft === undefined) return outcomeReply(seen.language, type === 'denyEmail' ? 'denied-before' : 'confirmed-already');
    if (triesLeft === 0) return this.voided(seen);
    return this.again(seen, { form, status: 422, ...wrongCode(seen, triesLeft) });
  }

  private refused(seen: Seen, { form, nonce }: Sent, error: unknown): Reply {
    if (!(error instanceof MembershipRefused)) this.ports.report(error, seen.visit.correlationId);
    const { code, details } = error instanceof MembershipRefused ? error : new MembershipRefused('unavailable');
    if (code === 'code-required') return this.again({ ...seen, begunBy: undefined }, { form, status: 422, faults: { code } });
    if (code === 'too-many-mails') return this.again(seen, { form, status: 429, ...notice(seen, code, details) });
    const outcome = details['status'] === 'expired' ? 'expired' : refusedTo[code];
    if (outcome === 'void') return this.voided(seen);
    if (outcome) return outcomeReply(seen.language, outcome);
    return askReply(seen, this.formToken(seen, nonce), { form, status: 503, headers: patience, ...notice(seen, 'unavailable') });
  }

  private voided(seen: Seen): Reply {
    return stateReply(seen, this.formToken(seen, randomBytes(nonceBytes)), 'void');
  }

  private again(seen: Seen, asking: Asking): Reply {
    return askReply(seen, this.formToken(seen, randomBytes(nonceBytes)), asking);
  }

  private formToken({ about, cookie }: Seen, nonce: Uint8Array): string {
    return this.ports.secrets.formTokenFor(about, cookie, nonce);
  }
}
