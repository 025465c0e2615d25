import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { MembershipState } from '../events/membership.js';
import { ends } from '../events/state/account-creation.js';
import { waitingOn } from '../events/waiting-on.js';
import { companyKeysOf } from './decisions/company-keys.js';
import { policyOf } from './decisions/policy.js';
import { countryRulesOf } from './decisions/profile-rules.js';

const membershipStatus = defineSearchAttributeKey('MembershipStatus', 'KEYWORD');
const waitingSteps = defineSearchAttributeKey('WaitingSteps', 'KEYWORD_LIST');
const waitingOwners = defineSearchAttributeKey('WaitingOwners', 'KEYWORD_LIST');
const companyKeys = defineSearchAttributeKey('CompanyKeys', 'KEYWORD_LIST');
const nextDeadline = defineSearchAttributeKey('NextDeadline', 'DATETIME');

/** Lets operators search the engine by status, by who is waited for and until when, and a membership find others of its company; nothing personal, written only where it changed. */
export function showWaiting(state: MembershipState): void {
  const waiting = waitingOn(state);
  const [first] = waiting;
  const wanted: SearchAttributeUpdatePair[] = [
    { key: membershipStatus, value: state.account?.status ?? 'unknown' },
    { key: waitingSteps, value: first ? waiting.map(({ step }) => step) : null },
    { key: waitingOwners, value: first ? [...new Set(waiting.map(({ owner }) => owner))] : null },
    { key: companyKeys, value: keysOf(state) },
    { key: nextDeadline, value: first ? new Date(first.deadline) : null },
  ];
  const shown = workflowInfo().typedSearchAttributes;
  const changed = wanted.filter(({ key, value }) => JSON.stringify(shown.get(key) ?? null) !== JSON.stringify(value));
  if (changed.length > 0) upsertSearchAttributes(changed);
}

/** Nobody is to be recognised by a membership that is over. */
const keysOf = ({ account, legalProfile }: MembershipState): string[] | null =>
  account && !ends.includes(account.status) && legalProfile
    ? [...companyKeysOf(legalProfile, countryRulesOf(policyOf(account.policyVersion)))]
    : null;
