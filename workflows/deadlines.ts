import { condition } from '@temporalio/workflow';
import { promised } from '../events/waiting-on.js';
import type { Promised } from '../events/waiting.js';
import type { Membership } from './membership.js';

/** Keeps every promise with one timer, for the earliest; what was met in time just lets it ring. */
export async function keepDeadlines(membership: Membership): Promise<never> {
  for (;;) {
    await condition(() => promised(membership.state).length > 0);
    const { step, at, then } = earliest(membership)!;
    const comesSooner = () => Date.parse(earliest(membership)?.at ?? at) < Date.parse(at);
    const remaining = Math.max(1, Date.parse(at) - Date.now());
    await condition(comesSooner, remaining, { summary: `${step}: ${then} at ${at}` });
    for (let due = overdue(membership); due; due = overdue(membership)) keep(membership, due);
  }
}

const earliest = (membership: Membership): Promised | undefined => promised(membership.state)[0];

const overdue = (membership: Membership): Promised | undefined => promised(membership.state).find(({ at }) => Date.parse(at) <= Date.now());

function keep(membership: Membership, { then }: Promised): void {
  const before = membership.record.sequence;
  membership.handle({ type: then, data: undefined });
  if (membership.record.sequence === before) throw new Error(`${then} was promised and changed nothing.`);
}
