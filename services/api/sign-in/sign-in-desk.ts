import { say, type Language, type Values } from '../../shared/texts.js';
import { outcomePage } from '../pages/outcome-reply.js';
import type { Reply } from '../pages/reply.js';
import { isFromOurPage, languageOfVisit, type Visit } from '../pages/visit.js';
import { signInOutcomes, type SignInOutcome } from './sign-in-outcomes.js';
import type { SignInWithReturn } from './sign-in.js';

/** What the way back needs of its surroundings. */
export interface SignInSurroundings {
  readonly signIn: SignInWithReturn;
  readonly baseUrl: string;
  readonly limits: { secondsToWait(address: string, method: 'read' | 'write'): number };
  readonly report: (error: unknown, correlationId: string) => void;
}

/** Where a browser goes next, or a page. */
export type Answered = { readonly to: string; readonly setCookies: readonly string[] } | Reply;

interface Told {
  readonly values?: Values;
  readonly back?: string;
  readonly headers?: Reply['headers'];
}

/** Takes browsers back from the issuer, and signs people out. */
export class SignInDesk {
  constructor(private readonly surroundings: SignInSurroundings) {}

  /** Ends a sign-in: back to the page that it was for, or a page that says what went wrong. */
  async comeBack(visit: Visit, search: string): Promise<Answered> {
    const { signIn, limits, report } = this.surroundings;
    const language = languageOfVisit(visit);
    const seconds = limits.secondsToWait(visit.caller, 'read');
    if (seconds > 0) return told(language, 'limited', { values: { seconds }, headers: { 'Retry-After': String(seconds) } });
    try {
      const back = await signIn.complete(search, visit.cookies);
      if (back.outcome === 'over') return told(language, 'over');
      if (back.outcome === 'signed-in') return { to: back.returnTo, setCookies: back.setCookies };
      return told(language, back.outcome, { back: back.returnTo, headers: { 'Set-Cookie': back.setCookies } });
    } catch (error) {
      report(error, visit.correlationId);
      return told(language, 'unavailable', { headers: { 'Retry-After': '30' } });
    }
  }

  /** Forgets who is signed in in this browser. */
  signOut(visit: Visit): Reply {
    const { signIn, baseUrl } = this.surroundings;
    const language = languageOfVisit(visit);
    if (!isFromOurPage(visit, baseUrl)) return told(language, 'other-site');
    return told(language, 'signed-out', { headers: { 'Set-Cookie': signIn.end() } });
  }
}

const told = (language: Language, outcome: SignInOutcome, { values = {}, back, headers }: Told = {}): Reply =>
  outcomePage({
    language,
    shown: signInOutcomes[outcome],
    text: (part) => say(language, `sign-in.${outcome}.${part}`, values),
    footer: say(language, 'sign-in.footer'),
    ...(back && { way: { href: back, label: say(language, 'sign-in.back') } }),
    ...(headers && { headers }),
  });
