import { isSame } from './is-same.js';
import type { LegalProfile } from './legal-profile.js';
import { forget, type NounFold } from './noun.js';
import { reviewedParts, type ReviewedPart } from './reviewed-parts.js';

/** What a member's changed parts were when they were last judged; null where there was nothing. */
export type ProfileBefore = { readonly [Part in ReviewedPart]?: LegalProfile[Part] | null | undefined };

/** What was judged, as the events leave it: a part that changes twice before it is judged keeps what it was at first. */
export const profileBefore = {
  AccountRequested: forget,
  LegalProfileCorrected: (known, { data }) => (data.before ? { ...data.before, ...known } : known),
  AddressConfirmed: (known, { data }) => (data.before ? { address: data.before, ...known } : known),
  PrimaryContactReplaced: (known, { data }) => (data.before ? { primaryContact: data.before, ...known } : known),
  VettingAuthorized: forget,
  VettingAuthorizationUpheld: forget,
  StepWaived: forget,
} satisfies NounFold<ProfileBefore>;

/** A part of the profile that nobody has judged as it is now. */
export interface PartUnderReview<Part extends ReviewedPart = ReviewedPart> {
  readonly part: Part;
  readonly before: LegalProfile[Part] | undefined;
  readonly now: LegalProfile[Part] | undefined;
}

/** What of a member's profile differs from what was judged: a part that was changed back does not. */
export const underReview = ({
  legalProfile,
  profileBefore: judged = {},
}: {
  readonly legalProfile?: LegalProfile;
  readonly profileBefore?: ProfileBefore;
}): readonly PartUnderReview[] =>
  reviewedParts
    .filter((part) => part in judged)
    .map((part) => ({ part, before: judged[part] ?? undefined, now: legalProfile?.[part] }))
    .filter(({ before, now }) => !isSame(before, now));
