import type { MembershipEvent } from '../../events/catalogue.js';
import { Refused, type RefusalDetails } from './decision.js';
import type { Command } from './index.js';
import { receiptOf, type Receipt } from './receipt.js';
import type { RefusalCode } from './refusals.js';
import { takeTurn, type MembershipRecord } from './turn.js';

/** What a command would bring about, or why it would be refused. */
export type Preview =
  | { readonly events: readonly MembershipEvent[]; readonly before: Receipt; readonly after: Receipt }
  | { readonly refused: RefusalCode; readonly details: RefusalDetails };

/** Takes the turn and throws it away: nothing is changed by looking. */
export function previewOf(record: MembershipRecord, command: Command, now: string): Preview {
  try {
    const { record: after, receipt } = takeTurn(record, command, now);
    const events = after.outbox.slice(record.outbox.length).map(({ type, data }) => ({ type, data }) as MembershipEvent);
    return { events, before: receiptOf(record), after: receipt };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.code, details: error.details };
    throw error;
  }
}
