import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { MembershipState } from '../events/membership.js';
import { ends } from '../events/state/account-creation.js';
import { waitingOn } from '../events/waiting-on.js';
import { versionToOffer } from './decisions/agreement-offer.js';
import { companyKeysOf } from './decisions/company-keys.js';
import { policyOf } from './decisions/policy.js';
import { countryRulesOf } from './decisions/profile-rules.js';

const membershipStatus = defineSearchAttributeKey('MembershipStatus', 'KEYWORD');
const waitingSteps = defineSearchAttributeKey('WaitingSteps', 'KEYWORD_LIST');
const waitingOwners = defineSearchAttributeKey('WaitingOwners', 'KEYWORD_LIST');
const companyKeys = defineSearchAttributeKey('CompanyKeys', 'KEYWORD_LIST');
const policyVersion = defineSearchAttributeKey('PolicyVersion', 'KEYWORD');
const agreementVersion = defineSearchAttributeKey('AgreementVersion', 'KEYWORD');
const country = defineSearchAttributeKey('Country', 'KEYWORD');
const anniversary = defineSearchAttributeKey('Anniversary', 'DATETIME');
const nextDeadline = defineSearchAttributeKey('NextDeadline', 'DATETIME');

/**
 * Lets operators search the engine by status, by who is waited for and until when, a membership find others of its company, and a rollout its audience;
 * nothing personal, written only where it changed.
 */
export function showWaiting(state: MembershipState): void {
  const waiting = waitingOn(state);
  const [first] = waiting;
  const wanted: SearchAttributeUpdatePair[] = [
    { key: membershipStatus, value: state.account?.status ?? 'unknown' },
    { key: waitingSteps, value: first ? waiting.map(({ step }) => step) : null },
    { key: waitingOwners, value: first ? [...new Set(waiting.map(({ owner }) => owner))] : null },
    { key: companyKeys, value: keysOf(state) },
    { key: nextDeadline, value: first ? new Date(first.deadline) : null },
    ...audienceOf(state),
  ];
  const shown = workflowInfo().typedSearchAttributes;
  const changed = wanted.filter(({ key, value }) => JSON.stringify(shown.get(key) ?? null) !== JSON.stringify(value));
  if (changed.length > 0) upsertSearchAttributes(changed);
}

/** By what a rollout chooses among those that run; a membership that is over is in nobody's audience. */
function audienceOf(state: MembershipState): readonly SearchAttributeUpdatePair[] {
  const { account, legalProfile, term }: MembershipState = !state.account || ends.includes(state.account.status) ? {} : state;
  return [
    { key: policyVersion, value: account?.policyVersion ?? null },
    { key: agreementVersion, value: account ? agreementOf(state) : null },
    { key: country, value: legalProfile?.address.country ?? null },
    { key: anniversary, value: term ? new Date(`${term.anniversary}T00:00:00.000Z`) : null },
  ];
}

/** The version that was asked for last, or is to be offered first. */
const agreementOf = (state: MembershipState): string =>
  state.agreementAcceptance?.agreementVersion ?? versionToOffer(state, { policy: policyOf(state.account!.policyVersion) });

/** Nobody is to be recognised by a membership that is over. */
const keysOf = ({ account, legalProfile }: MembershipState): string[] | null =>
  account && !ends.includes(account.status) && legalProfile
    ? [...companyKeysOf(legalProfile, countryRulesOf(policyOf(account.policyVersion)))]
    : null;
