import type { ApiClient } from '../api-client.js';
import { indented, pairs, paintOf, type Paint } from '../printing/layout.js';
import type { MembershipAnswer } from '../printing/membership.js';
import { eventLines } from '../printing/timeline.js';
import { waitingLines } from '../printing/waiting.js';
import type { Outside } from '../outside.js';
import { membershipPath, readTimeline } from '../reading-commands.js';
import type { Language } from '../words.js';
import { until } from './patience.js';
import { journeyWords, type JourneyWords } from './words.js';

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

  /** Tells what happens until the membership is as expected, then on whom it waits. */
  async follow(api: ApiClient, id: string, isThere: (membership: MembershipAnswer) => boolean): Promise<MembershipAnswer> {
    const look = async (): Promise<MembershipAnswer | undefined> => {
      const { body } = await api.get<MembershipAnswer>(membershipPath(id));
      await this.tellNews(api, id);
      return isThere(body) ? body : undefined;
    };
    const membership = await until(look, this.words.failures.tooLong(this.words.scenes.end));
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
