import { makeContinueAsNewFunc, proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import { now } from './clock.js';
import type { LegacyImportBeginning } from './contract-legacy.js';
import { newLegacyImport, takeLegacyPage, type LegacyImport } from './decisions/legacy-turn.js';
import { forLife } from './for-life.js';
import { keepOutboxEmpty } from './outbox.js';
import { RunningStream } from './running-stream.js';
import { whenever } from './whenever.js';

const { publishLegacyEvents } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { maximumInterval: '30 seconds' },
});
const { importLegacyPage } = proxyActivities<Activities>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '20 seconds',
  retry: { maximumInterval: '30 seconds' },
});

const goOn = makeContinueAsNewFunc<(beginning: LegacyImportBeginning) => Promise<void>>({ workflowType: 'legacyImport' });

const pageSize = 250;

/** One export of the old membership centre: page after page, each row to the record it names; the log holds what became of every row. */
export const legacyImport = forLife(async (beginning: LegacyImportBeginning): Promise<void> => {
  const running = new RunningStream('carried' in beginning ? beginning.carried : begun(beginning.request), show);
  void keepOutboxEmpty(running, (events, options) => publishLegacyEvents.executeWithOptions(options, [events]));
  void whenever(
    () => (running.isNearItsEnd ? undefined : (running.record.state.cursor ?? undefined)),
    (after) =>
      running.engage(async () => {
        const { streamId, correlationId, state } = running.record;
        const { file, begun: by } = state;
        const page = await importLegacyPage({
          importId: streamId.slice('imports/'.length),
          file,
          after,
          size: pageSize,
          metadata: { actor: { kind: 'support', id: by.by }, correlationId, ...(by.reason && { reason: by.reason }) },
        });
        running.become(takeLegacyPage(running.record, page, now()));
      }),
  );
  const isOver = () => running.record.state.phase === 'completed';
  const record = await running.until(isOver);
  if (!isOver()) await goOn({ carried: record });
});

const begun = ({ importId, file, metadata }: Extract<LegacyImportBeginning, { request: unknown }>['request']): LegacyImport =>
  newLegacyImport(importId, file, { metadata, now: now() });

function show({ state: { phase, file, totals } }: LegacyImport): void {
  const counts = Object.entries(totals).map(([outcome, count]) => `${count} ${outcome}`);
  setCurrentDetails(`**${phase}**${file.dryRun ? ' (dry run)' : ''}: ${counts.join(', ')} of ${file.rows}`);
}
