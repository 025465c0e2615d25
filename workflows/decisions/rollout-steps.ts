import type { RolloutEventData } from '../../events/rollout-catalogue.js';
import type { CommandData, RolloutCommandType } from './index.js';

/** What can be rolled out. */
export type RolloutKind = RolloutEventData<'RolloutProposed'>['kind'];

/** What one membership is asked. */
export type RolloutStep = { [Type in RolloutCommandType]: { readonly type: Type; readonly data: CommandData<Type> } }[RolloutCommandType];

/** One line per kind: the command that every membership is given, made of the rollout's target. */
export const rolloutSteps: { readonly [Kind in RolloutKind]: (target: string) => RolloutStep } = {
  policy: (policyVersion) => ({ type: 'changePolicy', data: { policyVersion } }),
};
