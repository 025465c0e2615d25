import type { ApiClient } from '../api-client.js';
import { indented, pairs, paintOf, type Paint } from '../printing/layout.js';
import type { MembershipAnswer } from '../printing/membership.js';
import { shortInstant } from '../printing/clock.js';
import { eventLines } from '../printing/timeline.js';
import { waitingLines } from '../printing/waiting.js';
import type { Outside } from '../outside.js';
import { membershipPath, readTimeline } from '../reading-commands.js';
import type { Language } from '../words.js';
import { until } from './patience.js';
import { journeyWords, type JourneyWords } from './words.js';

/** The membership that the journey is about, and by whom it is read. */
export interface Followed {
  readonly api: ApiClient;
  readonly id: string;
}

/** Tells the journey: scene by scene, with what happens in it and what is waited for after it. */
export class Narrator {
  readonly words: JourneyWords;
  readonly paint: Paint;
  private scenes = 0;
  private told = 0;

  constructor(
    private readonly outside: Outside,
    readonly language: Language,
  ) {
    this.words = journeyWords[language];
    this.paint = paintOf(outside.colours);
  }

  say(...lines: string[]): void {
    for (const line of lines) this.outside.out(line);
  }

  scene(title: string, account?: string): void {
    this.scenes += 1;
    this.say('', `${this.paint.strong(`${this.scenes}. ${title}`)}${account ? this.paint.faint(`  (${this.words.by(account)})`) : ''}`, '');
  }

  facts(...rows: (readonly [label: string, value: string | undefined])[]): void {
    this.say(...indented(pairs(rows, this.paint), 5));
  }

  /** Says what is waited for and since when, and again while it takes long. */
  until<Answer>(what: string, ask: () => Promise<Answer | undefined>): Promise<Answer> {
    const { waiting, stillWaiting, failures } = this.words;
    const since = shortInstant(this.language, new Date().toISOString());
    this.say(...indented([this.paint.faint(waiting(what, since))], 5));
    const remind = (seconds: number) => this.say(...indented([this.paint.faint(stillWaiting(what, seconds))], 5));
    return until(ask, { late: failures.tooLong(what), remind });
  }

  /** Tells what happens until the membership is as expected, then on whom it waits. */
  async follow({ api, id }: Followed, what: string, isThere: (membership: MembershipAnswer) => boolean): Promise<MembershipAnswer> {
    const look = async (): Promise<MembershipAnswer | undefined> => {
      const { body } = await api.get<MembershipAnswer>(membershipPath(id));
      await this.tellNews(api, id);
      return isThere(body) && this.told >= body.sequence ? body : undefined;
    };
    const membership = await this.until(what, look);
    this.say('', ...indented(waitingLines(membership.waitingOn, this.language, this.paint), 5));
    return membership;
  }

  private async tellNews(api: ApiClient, id: string): Promise<void> {
    for (const event of await readTimeline(api, id, this.told)) {
      this.say(...eventLines(event, this.language, this.paint));
      this.told = event.sequence;
    }
  }
}
