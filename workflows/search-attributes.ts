import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { MembershipState } from '../events/membership.js';
import { isOver } from '../events/state/is-over.js';
import { waitingOn } from '../events/waiting-on.js';
import { versionToOffer } from './decisions/agreement-offer.js';
import { companyKeysOf } from './decisions/company-keys.js';
import { policyOf } from './decisions/policy.js';
import { countryRulesOf } from './decisions/profile-rules.js';

const membershipStatus = defineSearchAttributeKey('MembershipStatus', 'KEYWORD');
const waitingFor = defineSearchAttributeKey('WaitingOn', 'KEYWORD_LIST');
const nextDeadline = defineSearchAttributeKey('NextDeadline', 'DATETIME');
const anniversary = defineSearchAttributeKey('Anniversary', 'DATETIME');
const companyKeys = defineSearchAttributeKey('CompanyKeys', 'KEYWORD_LIST');
const audience = defineSearchAttributeKey('Audience', 'KEYWORD_LIST');

/**
 * Lets operators search the engine by status, by who is waited for and until when, a membership find others of its company, and a rollout its audience;
 * nothing personal, written only where it changed.
 */
export function showWaiting(state: MembershipState): void {
  const shown = workflowInfo().typedSearchAttributes;
  const changed = searchableBy(state).filter(({ key, value }) => JSON.stringify(shown.get(key) ?? null) !== JSON.stringify(value));
  if (changed.length > 0) upsertSearchAttributes(changed);
}

/** All that a membership is found by in that state, with null for what it is not found by. */
export function searchableBy(state: MembershipState): SearchAttributeUpdatePair[] {
  const waiting = waitingOn(state);
  const [first] = waiting;
  const terms = waiting.flatMap(({ step, owner }) => [`step:${step}`, `owner:${owner}`]);
  return [
    { key: membershipStatus, value: state.account?.status ?? 'unknown' },
    { key: waitingFor, value: first ? [...new Set(terms)] : null },
    { key: nextDeadline, value: first ? new Date(first.deadline) : null },
    { key: companyKeys, value: keysOf(state) },
    ...audienceOf(state),
  ];
}

/** By what a rollout chooses among those that run; a membership that is over is in nobody's audience. */
function audienceOf(state: MembershipState): readonly SearchAttributeUpdatePair[] {
  const { account, legalProfile, term }: MembershipState = isOver(state) ? {} : state;
  return [
    { key: anniversary, value: term ? new Date(`${term.anniversary}T00:00:00.000Z`) : null },
    {
      key: audience,
      value: account
        ? [`policy:${account.policyVersion}`, `agreement:${agreementOf(state)}`, `country:${legalProfile!.address.country}`]
        : null,
    },
  ];
}

/** The version that was asked for last, or is to be offered first. */
const agreementOf = (state: MembershipState): string =>
  state.agreementAcceptance?.agreementVersion ?? versionToOffer(state, { policy: policyOf(state.account!.policyVersion) });

/** Nobody is to be recognised by a membership that is over. */
function keysOf(state: MembershipState): string[] | null {
  const { account, legalProfile } = state;
  if (!account || !legalProfile || isOver(state)) return null;
  return [...companyKeysOf(legalProfile, countryRulesOf(policyOf(account.policyVersion)))];
}
