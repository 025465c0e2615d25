import { Refused } from './decision.js';

/** Refuses a payment that was received before what it pays was asked for, or that is to come. */
export function assertReceivedBetween(receivedAt: string, earliest: string, latest: string): void {
  const isWithin = Date.parse(receivedAt) >= Date.parse(earliest) && Date.parse(receivedAt) <= Date.parse(latest);
  if (!isWithin) throw new Refused('payment-out-of-range', { earliest, latest });
}
