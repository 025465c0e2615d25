import { evolve, initialState } from '../../../events/membership.js';
import type { RecordedEvent } from '../../../events/recorded-event.js';
import { addedTenants } from '../../../events/state/tenant-addition.js';
import { waitingOn } from '../../../events/waiting-on.js';
import type { UnknownEvent } from '../../shared/event-wire.js';
import type { MembershipView } from '../../shared/views.js';
import { reasonsOf } from './reasons-of.js';
import { renewalDue } from './renewal-due.js';
import { searchTerms } from './search-terms.js';
import { standing } from './standing.js';
import { stuckFor } from './stuck-for.js';
import { waits } from './waits.js';

const unasked = (before: MembershipView | undefined, event: RecordedEvent | UnknownEvent) =>
  ({ status: 'pending', requestedAt: before?.requestedAt ?? event.occurredAt }) as const;

/** One membership after its next event; a type that this release does not know moves the sequence on and changes nothing else. */
export function membershipDetail(before: MembershipView | undefined, event: RecordedEvent | UnknownEvent): MembershipView {
  const state = evolve(before?.state ?? initialState, event as RecordedEvent);
  const waiting = waitingOn(state);
  const tenants = addedTenants(state.tenants);
  const renewal = renewalDue(state);
  const { status, requestedAt } = state.account ?? unasked(before, event);
  return {
    _id: event.membershipId,
    sequence: event.sequence,
    status,
    state,
    ...(tenants.length > 0 && { tenants }),
    waitingOn: waiting,
    waits: waits(waiting),
    deadline: waiting[0]?.deadline ?? null,
    search: searchTerms(event.membershipId, state),
    stuckFor: stuckFor(state),
    reasons: reasonsOf(state),
    ...(renewal && { renewal }),
    standing: standing(before?.standing, state, event),
    requestedAt,
    updatedAt: event.occurredAt,
  };
}
