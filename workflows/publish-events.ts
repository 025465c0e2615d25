import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import { byTurn } from './by-turn.js';
import type { Companion } from './membership.js';
import { keepOutboxEmpty } from './outbox.js';

const log = proxyActivities<Activities>({ startToCloseTimeout: '10 seconds', retry: { maximumInterval: '30 seconds' } });

/** Puts the events of a membership on the log. */
export const keepPublishing: Companion = (membership) =>
  keepOutboxEmpty(membership, (events, options) => log.publishEvents.executeWithOptions(options, [byTurn(events)]));
