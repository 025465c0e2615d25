import type { EventData } from '../events/catalogue.js';
import type { Brought } from '../events/state/merge.js';

/** What is said to another account, and by which command of its. */
export interface AccountSpokenTo {
  readonly to: string;
  readonly command: { readonly type: 'offerMerge' | 'hearMergeAnswer' | 'joinAccount' | 'takeBackMerge'; readonly data: unknown };
  readonly commandId: string;
  readonly correlationId: string;
}

/** What it answers. */
export type SpokenAnswer =
  | { readonly outcome: 'refused'; readonly refusal: EventData<'MergeRefused'>['refusal'] }
  | { readonly outcome: 'done'; readonly brought?: Brought };

/** Speaks to another membership; throws while that cannot be reached. */
export interface OtherAccounts {
  speak(spoken: AccountSpokenTo): Promise<SpokenAnswer>;
}
