import { activityInfo, heartbeat, sleep } from '@temporalio/activity';
import type { RecordedRolloutEvent } from '../events/rollout-catalogue.js';
import type { RolloutItem } from '../events/state/rollout.js';
import type { AskedMembership, Audience, AudiencePage, Ports } from './ports.js';

type Filter = Parameters<Audience['page']>[0];

/** Which memberships come next. */
export interface AudienceAsked {
  readonly audience: Filter;
  readonly after: string;
  readonly size: number;
}

/** Who is looked at or asked, what, and how fast. */
export interface Visit extends Pick<AskedMembership, 'mode' | 'step'> {
  readonly rolloutId: string;
  readonly membershipIds: readonly string[];
  readonly metadata: Omit<AskedMembership['metadata'], 'commandId'>;
  readonly perSecond: number;
}

/** Finds the next page of a rollout's audience; it is known before anybody is asked, because whoever was asked may be found no more. */
export const findAudience =
  ({ audience }: Ports) =>
  ({ audience: filter, after, size }: AudienceAsked): Promise<AudiencePage> =>
    audience.page(filter, after, size);

/** Asks each membership of a page in its turn, no faster than the rules say; tried again, it goes on where it was, and what was asked twice is answered as before. */
export const visitMemberships =
  (ports: Ports) =>
  async (visit: Visit): Promise<readonly RolloutItem[]> => {
    const items = [...((activityInfo().heartbeatDetails as readonly RolloutItem[] | undefined) ?? [])];
    for (const membershipId of visit.membershipIds.slice(items.length)) {
      const free = Date.now() + 1_000 / visit.perSecond;
      items.push(await visitOne(ports, visit, membershipId));
      heartbeat(items);
      await sleep(Math.max(1, free - Date.now()));
    }
    return items;
  };

/** Puts the events of a rollout on its log, in order. */
export const publishRolloutEvents =
  ({ rolloutLog }: Ports) =>
  (events: readonly RecordedRolloutEvent[]): Promise<void> =>
    rolloutLog.append(events);

/** The command's id is the same however often a page is asked, so that nothing is done twice. */
async function visitOne({ rolledOut }: Ports, { rolloutId, mode, step, metadata }: Visit, membershipId: string): Promise<RolloutItem> {
  const commandId = `${rolloutId}:${membershipId}`;
  return { membershipId, ...(await rolledOut.ask({ membershipId, mode, step, metadata: { ...metadata, commandId } })) };
}
