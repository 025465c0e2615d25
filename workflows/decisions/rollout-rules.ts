import rules202601 from '../../content/rollouts/2026-01.json' with { type: 'json' };
import current from '../../content/current.json' with { type: 'json' };

/** The rules that a rollout goes by from its beginning to its end. */
export interface RolloutRules {
  readonly version: string;
  /** How many memberships a page has at most. */
  readonly pageSize: number;
  /** How many are asked a second at most. */
  readonly perSecond: number;
  /** Above this share of a page that cannot be reached, the rollout holds by itself. */
  readonly pauseAtUnavailableShare: number;
  /** How many that could not be reached may wait to be asked again before any others are. */
  readonly leftAtMost: number;
  /** How many memberships an audience may name one by one. */
  readonly namedAtMost: number;
  readonly approveWithinDays: number;
}

/** Every version; versions are only ever added. */
export const rolloutRules: Readonly<Record<string, RolloutRules>> = { '2026-01': rules202601 };

/** The rules that a rollout proposed today goes by. */
export const currentRolloutRules: RolloutRules = rolloutRulesOf(current.rolloutsVersion);

/** The rules of a version; an unknown one is a bug of the deployment. */
export function rolloutRulesOf(version: string): RolloutRules {
  const rules = rolloutRules[version];
  if (!rules) throw new Error(`There are no rules of rollouts ${version}.`);
  return rules;
}
