import { patched } from '@temporalio/workflow';
import { owesBySupport } from '../events/state/refunds.js';
import type { MembershipRecord } from './decisions/turn.js';

/** A run that is told again as it went before money was promised back is as it was; one that goes on promises it, asked only where money is owed. */
export function promisingRefunds({ refundsUnpromised: _, ...record }: MembershipRecord): MembershipRecord {
  const isPromised = !owesBySupport(record.state.orders) || patched('refunds-promised');
  return isPromised ? record : { ...record, refundsUnpromised: true };
}
