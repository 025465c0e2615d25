import { defineSearchAttributeKey } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { MembershipState } from '../events/membership.js';
import { waitingOn } from '../events/waiting-on.js';

const membershipStatus = defineSearchAttributeKey('MembershipStatus', 'KEYWORD');
const waitingSteps = defineSearchAttributeKey('WaitingSteps', 'KEYWORD_LIST');
const waitingOwners = defineSearchAttributeKey('WaitingOwners', 'KEYWORD_LIST');
const nextDeadline = defineSearchAttributeKey('NextDeadline', 'DATETIME');

/** Lets operators search the engine by status and by who is waited for; nothing personal, written only when who is waited for changed. */
export function showWaiting(state: MembershipState): void {
  const waiting = waitingOn(state);
  const status = state.account?.status ?? 'unknown';
  const steps = waiting.map(({ step }) => step);
  const owners = [...new Set(waiting.map(({ owner }) => owner))];
  const shown = workflowInfo().typedSearchAttributes;
  const isShown =
    shown.get(membershipStatus) === status && sameList(shown.get(waitingSteps), steps) && sameList(shown.get(waitingOwners), owners);
  if (isShown) return;
  const [first] = waiting;
  upsertSearchAttributes([
    { key: membershipStatus, value: status },
    { key: waitingSteps, value: steps },
    { key: waitingOwners, value: owners },
    { key: nextDeadline, value: first ? new Date(first.deadline) : null },
  ]);
}

const sameList = (a: readonly string[] | undefined, b: readonly string[]): boolean => (a ?? []).join() === b.join();
