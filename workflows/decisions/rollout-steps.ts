import type { RolloutEventData } from '../../events/rollout-catalogue.js';
import type { CommandData, RolloutCommandType } from './index.js';

/** What can be rolled out. */
export type RolloutKind = RolloutEventData<'RolloutProposed'>['kind'];

/** What one membership is asked. */
export type RolloutStep = {
  [Type in RolloutCommandType]: { readonly type: Type; readonly data: CommandData<Type> };
}[RolloutCommandType];

/** What of a proposal says what is asked. */
type Proposed = Pick<RolloutEventData<'RolloutProposed'>, 'target' | 'enforceFrom'>;

/** One line per kind: the command that every membership is given, made of what was proposed. */
export const rolloutSteps: { readonly [Kind in RolloutKind]: (proposed: Proposed) => RolloutStep } = {
  policy: ({ target: policyVersion }) => ({ type: 'changePolicy', data: { policyVersion } }),
  agreement: ({ target: agreementVersion, enforceFrom }) => ({
    type: 'askReacceptance',
    data: { agreementVersion, enforceFrom: enforceFrom! },
  }),
};
