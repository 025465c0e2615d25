import { heartbeat } from '@temporalio/activity';
import type { LegacyEventData, RecordedLegacyEvent } from '../events/legacy-catalogue.js';
import type { LegacyItem } from '../events/state/legacy-import.js';
import type { CheckedLegacyRow, LegacyPorts, LegacyRowError, LegacyRowTaken } from './ports-legacy.js';

/** Which rows come next, and on whose behalf. */
export interface LegacyPageAsked {
  readonly importId: string;
  readonly file: LegacyEventData<'LegacyImportBegan'>;
  readonly after: number;
  readonly size: number;
  readonly metadata: Omit<LegacyRowTaken['metadata'], 'commandId'>;
}

/** So many rows are under way at any time: few enough that people who command memberships meanwhile are not kept waiting. */
const atOnce = 8;

/** A page that has come to so many bytes is closed: with one more batch of the worst rows it stays far below what the engine and the log take. */
const fullPage = 256 * 1_024;

/** So many errors of a row are told; whoever has mended them sees the others. */
const mostErrors = 20;

/** Takes the next rows of a file; tried again, it comes to the same, because each record says which row of which import brought it. */
export const importLegacyPage =
  (ports: LegacyPorts) =>
  async (asked: LegacyPageAsked): Promise<LegacyEventData<'LegacyImportPageRecorded'>> => {
    const { importId, file, after, size: atMost } = asked;
    const { rows, next } = await ports.legacyFiles.page({ importId, file, after, size: atMost });
    let size = 0;
    const items = await inTurn(
      shared(rows, () => size < fullPage),
      async (row) => {
        const item = await takeRow(ports, asked, row);
        heartbeat(item.row);
        size += Buffer.byteLength(JSON.stringify(item));
        return item;
      },
    );
    const last = items.length < rows.length ? items.at(-1)?.row : next;
    return { items, ...(last !== undefined && { next: last }) };
  };

/** Puts the events of records and imports on their log, in order. */
export const publishLegacyEvents =
  ({ legacyLog }: LegacyPorts) =>
  (events: readonly RecordedLegacyEvent[]): Promise<void> =>
    legacyLog.append(events);

/** Ends for all who take from it once there is no more room, and as soon as one of them fails, so that nothing is still on its way when the page is tried again. */
function* shared<Item>(items: readonly Item[], hasRoom: () => boolean): Generator<readonly [index: number, item: Item]> {
  for (const entry of items.entries()) {
    if (!hasRoom()) return;
    yield entry;
  }
}

/** Each row as soon as there is room for it, so that none waits for the slowest of those before it; the outcomes in the order of the rows. */
async function inTurn(
  left: Iterable<readonly [index: number, row: CheckedLegacyRow]>,
  take: (row: CheckedLegacyRow) => Promise<LegacyItem>,
): Promise<LegacyItem[]> {
  const items: LegacyItem[] = [];
  const taking = async (): Promise<void> => {
    for (const [index, row] of left) items[index] = await take(row);
  };
  await Promise.all(Array.from({ length: atOnce }, taking));
  return items;
}

async function takeRow(
  { legacyRecords }: LegacyPorts,
  { importId, file: { dryRun }, metadata }: LegacyPageAsked,
  checked: CheckedLegacyRow,
): Promise<LegacyItem> {
  const { row, line } = checked;
  const place = { row, ...(line !== undefined && { line }) };
  if ('errors' in checked) {
    const { partnerId, outcome, errors } = checked;
    return { ...place, ...(partnerId && { partnerId }), outcome, ...told(errors) };
  }
  const { fields } = checked;
  const { outcome, errors = [] } = await legacyRecords.take({
    fields,
    origin: { importId, row },
    dryRun,
    metadata: { ...metadata, commandId: `${importId}:${row}` },
  });
  return { ...place, partnerId: fields.partnerId, outcome, ...(errors.length > 0 && told(errors)) };
}

const told = (errors: readonly LegacyRowError[]): Pick<LegacyItem, 'errors' | 'more'> => ({
  errors: errors.slice(0, mostErrors),
  ...(errors.length > mostErrors && { more: errors.length - mostErrors }),
});
