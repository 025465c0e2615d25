import { z } from 'zod';
import { fails } from '../../shared/input/field-errors.js';
import { sayBenefit, sayGrant } from '../../shared/benefit-sentences.js';
import { sayArea } from '../../shared/level-sentences.js';
import { policySections, sayPolicy, sayPolicyName } from '../../shared/policy-sentences.js';
import { say, type Language } from '../../shared/texts.js';
import { yearByRules, yearDays } from '../../shared/year-by-rules.js';
import { policyOf } from '../../../workflows/decisions/policy.js';

const version = z.string().meta({ examples: ['2026-01'] });
const named = { version, name: z.string().meta({ description: 'What these rules are for, in the caller’s language.' }) };

/** From which day the example is counted. */
export const policyQuery = z.strictObject({
  activeOn: z.iso
    .date({ ...fails('not-a-date'), abort: true })
    .refine((date) => date >= '2000-01-01' && date < '2200-01-01', fails('not-a-date'))
    .optional()
    .meta({ description: 'The day on which the membership of the example becomes active; today without it.' }),
});

/** Every version, and the one by which whoever asks to join today will live. */
export const policiesAnswer = z.object({ current: version, policies: z.array(z.object(named)) });

/** One version in words, and an example of a year by it. */
export const policyAnswer = z.object({
  ...named,
  sections: z.array(z.object({ about: z.enum(policySections), title: z.string(), sentences: z.array(z.string()) })),
  areas: z
    .array(z.object({ area: z.string(), name: z.string() }))
    .meta({ description: 'The solution areas, by the id that commands take.' }),
  benefits: z
    .array(z.object({ level: z.string(), benefit: z.string(), name: z.string(), said: z.string() }))
    .meta({ description: 'What comes with each level, by the id that commands take, and how much of it.' }),
  year: z
    .array(z.object({ what: z.enum(yearDays), on: z.iso.date(), said: z.string() }))
    .meta({ description: 'The first year of a membership that becomes active on that day, in the order of its days, in UTC.' }),
});

/** The versions by name. */
export const presentPolicies = (versions: readonly string[], current: string, language: Language): z.infer<typeof policiesAnswer> => ({
  current,
  policies: versions.map((each) => ({ version: each, name: sayPolicyName(language, each) })),
});

/** A version as people read it. */
export function presentPolicy(name: string, activeOn: string, language: Language): z.infer<typeof policyAnswer> {
  const policy = policyOf(name);
  const { yearEnds, conditions } = policy.renewal;
  const kind = { asked: yearEnds === 'asked' ? 'yes' : 'no', paid: conditions.includes('paid') ? 'yes' : 'no' };
  return {
    version: name,
    name: sayPolicyName(language, name),
    sections: sayPolicy(language, policy).map((section) => ({ ...section, sentences: [...section.sentences] })),
    areas: policy.levels.areas.map((area) => ({ area, name: sayArea(language, area) })),
    benefits: Object.entries(policy.benefits.grants).flatMap(([level, grants]) =>
      grants.map((grant) => ({
        level,
        benefit: grant.benefit,
        name: sayBenefit(language, grant.benefit),
        said: sayGrant(language, grant),
      })),
    ),
    year: yearByRules(policy, activeOn).map(({ what, on }) => ({ what, on, said: say(language, `policy.days.${what}`, kind) })),
  };
}
