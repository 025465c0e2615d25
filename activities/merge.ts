import type { AccountSpokenTo, OtherAccounts, SpokenAnswer } from './ports-merge.js';

/** Says something to another account, which answers the same however often it is said. */
export const speakToAccount =
  ({ otherAccounts }: { readonly otherAccounts: OtherAccounts }) =>
  (spoken: AccountSpokenTo): Promise<SpokenAnswer> =>
    otherAccounts.speak(spoken);
