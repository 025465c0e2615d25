import { achievementOverride, achievementOverrideIn, competency } from '../../shared/input/levels.js';
import { commandForm } from './command-form.js';

const onlyMembers = ['membership-not-active', 'membership-over'] as const;

/** What the company has earned. */
export const recordCompetency = commandForm({
  type: 'recordCompetency',
  summary: 'Say what the company has earned in a solution area, or that it no longer has; saying it again changes nothing.',
  fields: competency,
  refusals: ['area-unknown', ...onlyMembers],
  data: (found) => found,
});

/** What support lets count. */
export const overrideAchievement = commandForm({
  type: 'overrideAchievement',
  summary: 'Let a competency that was not earned count until an instant, within the bounds of the policy.',
  fields: achievementOverride,
  refusals: ['area-unknown', 'deadline-out-of-range', ...onlyMembers],
  data: achievementOverrideIn,
});
