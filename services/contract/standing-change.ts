import type { EventData } from '../../events/catalogue.js';
import { fromWire } from '../shared/event-reading.js';
import type { ReceivedMessage } from '../shared/event-wire.js';

/** What other programs are told of a company when that changes; no personal data. */
export interface StandingChange extends EventData<'MembershipStandingChanged'> {
  readonly membershipId: string;
  /** Rises with each event of the membership: what is not higher than the last one that was taken is a repetition. */
  readonly sequence: number;
  readonly changedAt: string;
  /** Where the API answers the same, should it be lost. */
  readonly resource: string;
}

const isOfThisKind = ({ headers }: ReceivedMessage): boolean =>
  String(headers?.['ce_type']).startsWith('membership.MembershipStandingChanged.');

/** The change that a message of the log tells, nothing for any other event; throws where it tells one in a way that this release cannot read. */
export function standingChangeIn(message: ReceivedMessage): StandingChange | undefined {
  if (!isOfThisKind(message)) return undefined;
  const reading = fromWire(message);
  if (reading.outcome !== 'event' || reading.event.type !== 'MembershipStandingChanged')
    throw new Error(`This change of a standing cannot be read: ${reading.outcome}.`);
  const { membershipId, sequence, occurredAt: changedAt, data } = reading.event;
  return { ...data, membershipId, sequence, changedAt, resource: `/v1/standings/${membershipId}` };
}
