import { condition, makeContinueAsNewFunc, proxyActivities, setHandler } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import { now } from './clock.js';
import {
  claimLegacyRecord,
  correctLegacyRecord,
  getLegacyRecord,
  releaseLegacyRecord,
  type LegacyRecordBeginning,
} from './contract-legacy.js';
import {
  legacyReceiptOf,
  newLegacyRecord,
  takeCorrection,
  takeExpiry,
  takeLegacyClaim,
  takeLegacyRelease,
} from './decisions/legacy-turn.js';
import { forLife } from './for-life.js';
import { keepOutboxEmpty } from './outbox.js';
import { RunningStream } from './running-stream.js';
import { whenever } from './whenever.js';

const { publishLegacyEvents } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { maximumInterval: '30 seconds' },
});

const goOn = makeContinueAsNewFunc<(beginning: LegacyRecordBeginning) => Promise<void>>({ workflowType: 'legacyRecord' });

/** What the old membership centre knew of a company: writable until it expires, then asleep for ever, so that its id is never given to another. */
export const legacyRecord = forLife(async (beginning: LegacyRecordBeginning): Promise<void> => {
  const running = new RunningStream(
    'carried' in beginning
      ? beginning.carried
      : newLegacyRecord(beginning.request.row, { metadata: beginning.request.metadata, now: now() }),
  );
  setHandler(getLegacyRecord, () => legacyReceiptOf(running.record), { description: 'The record, as the engine has it now.' });
  running.open(
    { definition: correctLegacyRecord, description: 'Support mends a record that has not expired.' },
    ({ data, metadata }) => takeCorrection(running.record, data, { metadata, now: now() }),
    legacyReceiptOf,
  );
  running.open(
    { definition: claimLegacyRecord, description: 'An account takes the record over.' },
    ({ data, metadata }) => takeLegacyClaim(running.record, data, { metadata, now: now() }),
    legacyReceiptOf,
  );
  running.open(
    { definition: releaseLegacyRecord, description: 'The account that has the record lets go of it.' },
    ({ data, metadata }) => takeLegacyRelease(running.record, data, { metadata, now: now() }),
    legacyReceiptOf,
  );
  void keepOutboxEmpty(running, (events, options) => publishLegacyEvents.executeWithOptions(options, [events]));
  void whenever(
    () => (running.record.state.phase === 'writable' ? running.record.state.readOnlyFrom : undefined),
    async (at) => {
      await condition(() => false, Math.max(1, Date.parse(at) - Date.now()));
      running.become(takeExpiry(running.record, now()));
    },
  );
  await goOn({ carried: await running.until(() => false) });
});
