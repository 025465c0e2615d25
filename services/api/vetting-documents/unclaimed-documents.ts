import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../../shared/logger.js';
import type { TimelineEntry } from '../../shared/views.js';
import type { Memberships } from '../memberships/memberships.js';
import type { DocumentStore, StoredCopy } from '../../shared/documents/document-store.js';

/** What tells a claimed file from one that no event names. */
export interface Sweeping {
  readonly documents: Pick<DocumentStore, 'copies' | 'remove'>;
  readonly memberships: Pick<Memberships, 'documentsOf' | 'timeline'>;
  /** The newest event of a membership by the engine's own word; throws while it cannot say. */
  readonly newestEvent: (membershipId: string) => Promise<number>;
  readonly keepDays: number;
  readonly now?: () => number;
}

/** How many copies went, and how many stayed because nobody could say whether an event names them. */
export interface Swept {
  readonly removed: number;
  readonly undecided: number;
}

interface Told {
  readonly membershipId: string;
  readonly hashes: ReadonlySet<string>;
  /** Of the events that were read, none left out. */
  readonly count: number;
}

const day = 86_400_000;
const page = 500;

const isReceipt = (entry: TimelineEntry): entry is TimelineEntry<'DocumentReceived' | 'PaymentProofReceived'> =>
  entry.type === 'DocumentReceived' || entry.type === 'PaymentProofReceived';

/** The files that the events name, and how many events were read; views that are behind, or being folded anew, show fewer. */
async function toldBy(memberships: Sweeping['memberships'], membershipId: string): Promise<Told> {
  const hashes = new Set<string>();
  for (let count = 0; ;) {
    const entries = await memberships.timeline(membershipId, count, page);
    for (const entry of entries) {
      if (entry.sequence !== count + 1) return { membershipId, hashes, count };
      if (isReceipt(entry)) hashes.add(entry.data.hash);
      count = entry.sequence;
    }
    if (entries.length < page) return { membershipId, hashes, count };
  }
}

/** An old copy of a file that no event names, and all events of that membership were read. */
async function isUnclaimed({ newestEvent }: Sweeping, told: Told, hash: string): Promise<boolean | undefined> {
  if (told.hashes.has(hash)) return false;
  const newest = await newestEvent(told.membershipId).catch(() => Infinity);
  return told.count >= newest ? true : undefined;
}

const atOnce = 500;

/** So many copies at most are held and asked about at once, however many lie there. */
async function* inBatches(copies: AsyncIterable<StoredCopy>): AsyncIterable<readonly StoredCopy[]> {
  let batch: StoredCopy[] = [];
  for await (const copy of copies) {
    if (batch.push(copy) < atOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The old copies that no view claims: of those alone the events are read. */
async function* candidates({ documents, memberships, keepDays, now = Date.now }: Sweeping): AsyncIterable<StoredCopy> {
  for await (const batch of inBatches(documents.copies(new Date(now() - keepDays * day)))) {
    const claimed = await memberships.documentsOf([...new Set(batch.map(({ membershipId }) => membershipId))]);
    yield* batch.filter(({ membershipId, hash }) => !claimed.get(membershipId)?.includes(hash));
  }
}

/** Removes every copy that is older than the policy keeps it and that no event of its membership names; in doubt it stays. */
export async function sweepUnclaimed(sweeping: Sweeping): Promise<Swept> {
  let [removed, undecided] = [0, 0];
  let told: Told | undefined;
  for await (const copy of candidates(sweeping)) {
    if (told?.membershipId !== copy.membershipId) told = await toldBy(sweeping.memberships, copy.membershipId);
    const unclaimed = await isUnclaimed(sweeping, told, copy.hash);
    if (unclaimed) await sweeping.documents.remove(copy);
    removed += unclaimed ? 1 : 0;
    undecided += unclaimed === undefined ? 1 : 0;
  }
  return { removed, undecided };
}

const soon = 5 * 60_000;

/** Sweeps once a day, the first time soon after the start; several processes may, since a copy that is gone already is no failure. Ends when it is called. */
export function sweepDaily(sweep: () => Promise<Swept>, logger: Logger): () => Promise<void> {
  const stopping = new AbortController();
  const goOn = async () => {
    for (let wait = soon; ; wait = day) {
      await pause(wait, undefined, { signal: stopping.signal, ref: false });
      const swept = await sweep().catch((error: unknown) => void logger.warn({ err: error }, 'could not sweep unclaimed documents'));
      if (swept) logger.info(swept, 'swept unclaimed documents');
    }
  };
  const ended = goOn().catch(() => undefined);
  return async () => {
    stopping.abort();
    await Promise.race([ended, pause(1_000, undefined, { ref: false })]);
  };
}
