import { heartbeat } from '@temporalio/activity';
import type { LegacyEventData, RecordedLegacyEvent } from '../events/legacy-catalogue.js';
import type { LegacyItem } from '../events/state/legacy-import.js';
import type { CheckedLegacyRow, LegacyPorts, LegacyRowTaken } from './ports-legacy.js';

/** Which rows come next, and on whose behalf. */
export interface LegacyPageAsked {
  readonly importId: string;
  readonly file: LegacyEventData<'LegacyImportBegan'>;
  readonly after: number;
  readonly size: number;
  readonly metadata: Omit<LegacyRowTaken['metadata'], 'commandId'>;
}

/** So many rows are taken side by side. */
const atOnce = 25;

/** Takes the next rows of a file; tried again, it comes to the same, because each record says which row of which import brought it. */
export const importLegacyPage =
  (ports: LegacyPorts) =>
  async (asked: LegacyPageAsked): Promise<LegacyEventData<'LegacyImportPageRecorded'>> => {
    const { importId, file, after, size } = asked;
    const { rows, next } = await ports.legacyFiles.page({ importId, file, after, size });
    const items: LegacyItem[] = [];
    for (let start = 0; start < rows.length; start += atOnce) {
      items.push(...(await Promise.all(rows.slice(start, start + atOnce).map((row) => takeRow(ports, asked, row)))));
      heartbeat(items.length);
    }
    return { items, ...(next !== undefined && { next }) };
  };

/** Puts the events of records and imports on their log, in order. */
export const publishLegacyEvents =
  ({ legacyLog }: LegacyPorts) =>
  (events: readonly RecordedLegacyEvent[]): Promise<void> =>
    legacyLog.append(events);

async function takeRow(
  { legacyRecords }: LegacyPorts,
  { importId, file: { dryRun }, metadata }: LegacyPageAsked,
  checked: CheckedLegacyRow,
): Promise<LegacyItem> {
  const { row } = checked;
  if ('errors' in checked) {
    const { partnerId, outcome, errors } = checked;
    return { row, ...(partnerId && { partnerId }), outcome, errors: [...errors] };
  }
  const { fields } = checked;
  const { outcome, errors = [] } = await legacyRecords.take({
    fields,
    origin: { importId, row },
    dryRun,
    metadata: { ...metadata, commandId: `${importId}:${row}` },
  });
  return { row, partnerId: fields.partnerId, outcome, ...(errors.length > 0 && { errors: [...errors] }) };
}
