import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { isJudgedAsMember } from '../../events/state/is-over.js';
import { corrected, type LegalProfile, type ProfileChange } from '../../events/state/legal-profile.js';
import { reviewedParts } from '../../events/state/reviewed-parts.js';
import { Refused, type Context, type Decision } from './decision.js';
import { isSame } from '../../events/state/is-same.js';
import { assertMendable } from './pending.js';
import { signatoryLeft } from './signing.js';
import { countryRulesOf, nameWarningsOf, profileFaults } from './profile-rules.js';

/** What a company corrects; a signatory who is null has left, and another is not named yet. */
export type ProfileCorrection = Omit<ProfileChange, 'signatory'> & { readonly signatory?: ProfileChange['signatory'] | null };

/** Corrects what the company gave; only what really changes is said, and what is null is taken away. */
export const correctLegalProfile: Decision<ProfileCorrection> = ({ signatory, ...correction }, state, context) => {
  assertMendable(state);
  const profile = state.legalProfile!;
  const left = signatory === null ? signatoryLeft(profile.signatory.objectId, state).filter(isAboutTheNamed) : [];
  const changes = changesOf({ ...correction, ...(signatory && { signatory }) }, asNamed(state));
  if (Object.keys(changes).length === 0) return left;
  assertCountryRules(corrected(profile, changes), changes, context);
  const data = { ...changes, ...(changes.legalName && warned(changes.legalName, context)), ...replacedBy(changes, state) };
  return [{ type: 'LegalProfileCorrected', data }, ...left];
};

/** What a member's reviewed parts were, so that whoever judges the change sees both. */
function replacedBy(changes: ProfileChange, state: MembershipState): Pick<EventData<'LegalProfileCorrected'>, 'before'> {
  const parts = correctableParts.filter((part) => part in changes);
  if (!isJudgedAsMember(state) || parts.length === 0) return {};
  return { before: Object.fromEntries(parts.map((part) => [part, state.legalProfile![part] ?? null])) };
}

const correctableParts = reviewedParts.filter((part) => part !== 'primaryContact');

const isAboutTheNamed = ({ data }: MembershipEvent): boolean => 'capacity' in data && data.capacity === 'signatory';

/** The profile as corrections are compared with it: where the signatory left or somebody else signs, naming the same person again says something. */
function asNamed({ legalProfile, signing }: MembershipState): Partial<LegalProfile> {
  const { signatory, ...profile } = legalProfile!;
  return signing?.vacantSince || signing?.handedTo ? profile : { ...profile, signatory };
}

/** What an event says of a name that looks odd. */
export function warned(legalName: string, { policy }: Pick<Context, 'policy'>): Pick<EventData<'LegalProfileSubmitted'>, 'warnings'> {
  const warnings = nameWarningsOf(legalName, countryRulesOf(policy));
  return warnings.length > 0 ? { warnings: [...warnings] } : {};
}

function changesOf(correction: ProfileChange, profile: Partial<LegalProfile>): ProfileChange {
  const isNew = (part: string, value: unknown) => value !== undefined && !isSame(value ?? undefined, profile[part as keyof ProfileChange]);
  return Object.fromEntries(Object.entries(correction).filter(([part, value]) => isNew(part, value)));
}

/** The edge has judged by a view, which may lag; here it is judged by what stands. */
function assertCountryRules(profile: LegalProfile, changes: ProfileChange, { policy }: Context): void {
  const isJudged = 'legalName' in changes || 'registrationId' in changes || 'address' in changes;
  if (isJudged && profileFaults(profile, countryRulesOf(policy)).length > 0)
    throw new Refused('profile-breaks-country-rules', { country: profile.address.country });
}
