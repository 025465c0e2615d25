import type { CommandMetadata, Receipt } from '../../../workflows/contract.js';
import type { Language } from '../../shared/texts.js';
import type { Reply } from '../pages/reply.js';
import type { Visit } from '../pages/visit.js';
import type { Answered } from './sign-in-desk.js';
import type { SignIn } from './sign-in.js';

/** What a page behind a link of ours needs of the world. */
export interface LinkedPagePorts<View, Command> {
  /** Where the page lives, as links name it; forms are accepted from there only. */
  readonly baseUrl: string;
  readonly signIn: SignIn;
  readonly memberships: {
    /** With a sequence, waits briefly for the view to come that far, and answers with what there is. */
    find(membershipId: string, minSequence?: number): Promise<View | undefined>;
  };
  readonly commands: {
    /** Rejects with `MembershipRefused` for a No; anything else counts as not available. */
    send(membershipId: string, command: Command, metadata: CommandMetadata): Promise<Receipt>;
  };
  readonly limits: {
    /** 0 lets the caller's address in; else after how many seconds it may come back. */
    secondsToWait(address: string, method: 'read' | 'write'): number;
  };
  /** Hears of every failure that is not a refusal. */
  readonly report: (error: unknown, correlationId: string) => void;
}

/** How long to wait before a page that is not available is opened again. */
export const patience = { 'Retry-After': '30' };

/** How a page lets a visit in, and what it tells whom it does not let in. */
export interface Door<About> {
  readonly method: 'read' | 'write';
  readonly read: (token: string) => About | undefined;
  readonly told: (outcome: 'limited' | 'unknown', seconds: number) => Reply;
}

/** What the link of a visit is about, or the page for whoever comes too often or with no link of ours. */
export function admitted<About>(
  { limits }: Pick<LinkedPagePorts<unknown, unknown>, 'limits'>,
  { caller, token }: Visit,
  { method, read, told }: Door<About>,
): { readonly about: About } | { readonly reply: Reply } {
  const seconds = limits.secondsToWait(caller, method);
  if (seconds > 0) return { reply: told('limited', seconds) };
  const about = read(token);
  return about === undefined ? { reply: told('unknown', 0) } : { about };
}

/** Leads to the issuer and back; always asks, because nothing here is answered in passing. Nothing where the issuer does not answer. */
export async function departure(
  { signIn, report }: Pick<LinkedPagePorts<unknown, unknown>, 'signIn' | 'report'>,
  { correlationId }: Visit,
  { path, language }: { readonly path: string; readonly language: Language },
): Promise<Answered | undefined> {
  try {
    const { location, setCookie } = await signIn.begin({ returnTo: `${path}?lang=${language}`, language, anew: true });
    return { to: location, setCookies: [setCookie] };
  } catch (error) {
    report(error, correlationId);
    return undefined;
  }
}
