import type { CommandMetadata, Receipt } from '../../../workflows/contract.js';
import type { MembershipRefused } from '../../shared/membership-refused.js';
import type { Language } from '../../shared/texts.js';
import type { Challenge } from '../../shared/verification-secrets.js';
import type { Reply } from '../pages/reply.js';
import type { CommonOutcome } from './common-outcomes.js';
import type { LinkedView } from './linked-page-ports.js';
import type { Seen } from './seen.js';

/** The words that tell one page behind a link from another. */
export interface Parts {
  /** What its buttons ask for. */
  readonly action: string;
  readonly command: unknown;
  /** Its pages that ask nothing. */
  readonly outcome: string;
  /** What it says above the question. */
  readonly notice: string;
}

/** What every page behind a link may have to say above its question. */
export type CommonNotice = 'sign-in-first' | 'form-stale' | 'unavailable';

/** How a question is asked again. */
export interface Asking<Notice> {
  readonly status?: number;
  readonly notice?: Notice | undefined;
  /** The version that is on offer by now, where the view does not know it yet. */
  readonly version?: string;
  /** Of a form that may be sent again as the same answer. */
  readonly nonce?: Uint8Array;
  readonly headers?: Reply['headers'];
}

/** What a page that asks nothing says besides. */
export interface Told {
  readonly seconds?: number;
  readonly headers?: Reply['headers'];
}

/** A form of a page, as it was sent. */
export interface Sent<Command, Notice> {
  readonly form: string;
  /** The version that was on the page. */
  readonly version?: string;
  /** What keeps it from being sent on. */
  readonly fault?: Notice;
  readonly command: (challenge: number) => Command;
}

/** What one page behind a link is, as far as it differs from the others. */
export interface PageTable<P extends Parts> {
  /** The first part of its address. */
  readonly path: string;
  /** What a link is about; nothing where it is none of ours. */
  readonly read: (token: string) => Challenge | undefined;
  /** The language of whoever got the link, where that is known. */
  readonly languageOf: (about: Challenge, view: LinkedView | undefined) => Language | undefined;
  readonly standingOf: (seen: Pick<Seen, 'about' | 'view'>) => 'ask' | CommonOutcome | P['outcome'];
  /** Nothing for what no form of ours could have sent. */
  readonly readForm: (action: P['action'], body: unknown) => Sent<P['command'], P['notice']> | undefined;
  /** As whom the visitor answers; nothing where this visitor cannot. */
  readonly answererOf: (seen: Seen, action: P['action']) => CommandMetadata['actor'] | undefined;
  /** The question; nothing where it cannot be asked just now. */
  readonly ask: (seen: Seen, formToken: string, asking: Asking<CommonNotice | P['notice']>) => Reply | undefined;
  readonly told: (language: Language, outcome: CommonOutcome | P['outcome'], told?: Told) => Reply;
  readonly done: (seen: Seen, action: P['action'], receipt: Receipt) => Reply;
  /** Where a refused answer leads: to a page, or back to the question; nothing where it may be sent again. */
  readonly refused: (refusal: MembershipRefused) => CommonOutcome | P['outcome'] | Asking<P['notice']> | undefined;
}
