import type { Legacy } from './legacy.js';

/** Whom to ask whether the file of an owner is needed. */
export interface FileOwners {
  readonly legacy: Pick<Legacy, 'findImport'>;
  /** Whether the engine has the import and it is over; the engine forgets after a while. */
  readonly isOver: (importId: string) => Promise<boolean>;
  readonly newestEvent: (membershipId: string) => Promise<number>;
}

/** How many events have to be read before an unnamed file of that owner may go: none of an import that is over, by the view's word or by the engine's. */
export const neededEvents =
  ({ legacy, isOver, newestEvent }: FileOwners) =>
  async (owner: string): Promise<number> => {
    const { state } = (await legacy.findImport(owner)) ?? {};
    return state?.phase === 'completed' || (await isOver(owner)) ? 0 : newestEvent(owner);
  };
