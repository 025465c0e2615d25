import current from '../../content/current.json' with { type: 'json' };
import { policyOf } from '../../workflows/decisions/policy.js';
import { countryRulesOf } from '../../workflows/decisions/profile-rules.js';

/** The rules that a membership requested today lives by. */
export const currentPolicy = policyOf(current.policyVersion);

/** What they say of profiles. */
export const currentCountryRules = countryRulesOf(currentPolicy);
