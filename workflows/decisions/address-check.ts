import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { isLiving } from '../../events/state/account-creation.js';
import { isJudgedAsMember, isLateRenewable } from '../../events/state/is-over.js';
import { Refused, type Decision } from './decision.js';
import { isSame } from '../../events/state/is-same.js';
import { assertMendable } from './pending.js';
import { policyOf } from './policy.js';
import { countryRulesOf } from './profile-rules.js';

/** Which suggestion the company takes, by its place in the list, or that it keeps its own address. */
export interface AddressChoice {
  readonly choice: number | 'keep';
}

/** Keeps what was found out about the address that stands; what was found out about another is late. */
export const recordAddressCheck: Decision<EventData<'AddressChecked'>> = (check, state) =>
  isAddressUnchecked(state) && state.addressCheck?.given === check.given ? [{ type: 'AddressChecked', data: check }] : [];

/** Takes a suggestion, or keeps the own address; saying the same twice changes nothing. */
export const confirmAddress: Decision<AddressChoice> = ({ choice }, state) => {
  assertMendable(state);
  const { suggestions = [], choice: before } = state.addressCheck!;
  const { address } = state.legalProfile!;
  if (suggestions.length === 0) throw new Refused('no-address-suggestion');
  if (choice === 'keep') return before ? [] : [{ type: 'AddressConfirmed', data: { choice, address } }];
  const suggested = suggestions[choice];
  if (!suggested) throw new Refused('no-address-suggestion');
  if (isSame(suggested, address)) return [];
  const replaced = isJudgedAsMember(state) && { before: address };
  return [{ type: 'AddressConfirmed', data: { choice: 'suggestion', address: suggested, ...replaced } }];
};

/** Whether the company's address lies where addresses are looked up, and was not yet. */
export function isAddressUnchecked(state: MembershipState): boolean {
  const { account, addressCheck, legalProfile } = state;
  if (!(isLiving(account) || isLateRenewable(state)) || !addressCheck || addressCheck.result) return false;
  return countryRulesOf(policyOf(account!.policyVersion)).addressesLookedUp.includes(legalProfile!.address.country);
}
