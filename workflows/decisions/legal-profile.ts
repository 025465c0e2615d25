import type { ProfileChange } from '../../events/state/legal-profile.js';
import type { Decision } from './decision.js';
import { isSame } from './is-same.js';
import { assertPending } from './pending.js';

/** Corrects what the company gave; only what really changes is said, and what is null is taken away. */
export const correctLegalProfile: Decision<ProfileChange> = (correction, state) => {
  assertPending(state);
  const profile = state.legalProfile!;
  const isNew = (part: string, value: unknown) => value !== undefined && !isSame(value ?? undefined, profile[part as keyof ProfileChange]);
  const changes = Object.entries(correction).filter(([part, value]) => isNew(part, value));
  return changes.length > 0 ? [{ type: 'LegalProfileCorrected', data: Object.fromEntries(changes) }] : [];
};
