import { ApiClient } from './api-client.js';
import { apiAddress } from './endpoints.js';
import { Failure } from './failure.js';
import { unlessStopped } from './interruption.js';
import type { Outside } from './outside.js';
import { shortInstant } from './printing/clock.js';
import { paintOf, type Paint } from './printing/layout.js';
import { sampleToken, type SampleSignIn } from './sample-accounts.js';
import { words, type Language, type Words } from './words.js';

/** The options that every command has. */
export interface CommonOptions {
  readonly json?: true;
  readonly api?: string;
  readonly token?: string;
  readonly as?: string;
  readonly tenant?: string;
}

/** One call of the command line: who calls, in which language, and how answers are shown. */
export class Session {
  readonly words: Words;
  readonly paint: Paint;

  constructor(
    readonly outside: Outside,
    readonly language: Language,
  ) {
    this.words = words[language];
    this.paint = paintOf(outside.colours);
  }

  /** The API as everybody may use it. */
  async connectAnonymously({ api, json }: CommonOptions): Promise<ApiClient> {
    const { environment, stopped } = this.outside;
    const address = await apiAddress(api, environment, this.words);
    return new ApiClient({ address, language: this.language, json, stopped });
  }

  /** The API as the caller may use it. */
  async connect({ api, token, as, tenant, json }: CommonOptions): Promise<ApiClient> {
    const { environment, stopped } = this.outside;
    const address = await apiAddress(api, environment, this.words);
    const signedIn = as ? await this.signIn({ account: as, tenant }) : (token ?? environment['TENURE_TOKEN']);
    if (!signedIn?.trim()) throw new Failure('usage', [this.words.failures.nobody]);
    return new ApiClient({ address, language: this.language, token: signedIn.trim(), json, stopped });
  }

  /** A token of a sample account. */
  signIn(account: SampleSignIn): Promise<string> {
    const { environment, stopped } = this.outside;
    return unlessStopped(stopped, sampleToken(account, environment, this.words), [this.words.failures.stoppedReading]);
  }

  /** Says what is waited for and since when, where it disturbs no program that reads the answer. */
  tellWait(what: string): void {
    const now = shortInstant(this.language, new Date().toISOString());
    this.outside.err(this.paint.faint(this.words.waiting(what, now)));
  }

  /** Shows an answer: to programs as it came, to people in lines. */
  show(answer: unknown, lines: () => readonly string[], { json }: CommonOptions): void {
    this.outside.out(json ? JSON.stringify(answer, null, 2) : lines().join('\n'));
  }
}
