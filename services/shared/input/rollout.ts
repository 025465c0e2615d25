import { z } from 'zod';
import { policies } from '../../../workflows/decisions/policy.js';
import { currentRolloutRules } from '../../../workflows/decisions/rollout-rules.js';
import type { RolloutProposal } from '../../../workflows/contract-rollout.js';
import { country } from './countries.js';
import { fails } from './field-errors.js';
import { asGiven, below, judgedBy, type FieldFault } from './field-faults.js';
import { reason } from './reason.js';
import { guid, optionalText } from './text.js';

const versions = Object.keys(policies) as [string, ...string[]];

const date = z.iso.date(fails('not-a-date'));
const between = z.strictObject({ from: date.optional(), until: date.optional() });

const audience = z
  .strictObject({
    policyVersions: z.array(z.enum(versions)).min(1).optional(),
    statuses: z
      .array(z.enum(['pending', 'active', 'suspended', 'lapsed']))
      .min(1)
      .optional(),
    countries: z.array(country).min(1).max(50).optional(),
    anniversary: between.optional().meta({ description: 'The anniversary falls in these days, both included.' }),
    nextDeadline: between.optional().meta({ description: 'The earliest deadline falls in these days, both included.' }),
    membershipIds: z.array(guid).min(1).max(currentRolloutRules.namedAtMost).optional(),
  })
  .meta({ description: 'All that is named must be true of a membership; at least one thing is named.' });

const fields = z.strictObject({
  kind: z.enum(['policy']),
  target: z.enum(versions).meta({ description: 'The version of the rules that the memberships are to live by.' }),
  audience,
  reason,
  note: optionalText(500).meta({ description: 'In your own words; support reads it.' }),
});

function faultsOfDays(said: unknown, path: readonly string[]): readonly FieldFault[] {
  if (said === undefined) return [];
  const { from, until } = asGiven(said);
  if (from === undefined && until === undefined) return [{ path: [...path, 'from'], code: 'either-or' }];
  return typeof from === 'string' && typeof until === 'string' && from > until
    ? [{ path: [...path, 'until'], code: 'ends-before-it-begins' }]
    : [];
}

/** What the fields of an audience get wrong together: something must be named, so that nobody changes everybody by leaving a field out. */
function audienceFaults(proposal: unknown): readonly FieldFault[] {
  const said = below(proposal, 'audience');
  if (typeof said === 'object' && said !== null && Object.keys(said).length === 0) return [{ path: ['audience'], code: 'required' }];
  const { anniversary, nextDeadline } = asGiven(said);
  return [...faultsOfDays(anniversary, ['audience', 'anniversary']), ...faultsOfDays(nextDeadline, ['audience', 'nextDeadline'])];
}

/** A change for many running memberships. */
export const rolloutProposal = judgedBy(fields, audienceFaults);

/** The proposal as it is kept, under the rules of today. */
export const rolloutProposalIn = ({ kind, target, audience: said, note }: z.output<typeof rolloutProposal>): RolloutProposal => ({
  kind,
  target,
  audience: JSON.parse(JSON.stringify(said)) as RolloutProposal['audience'],
  rulesVersion: currentRolloutRules.version,
  ...(note && { note }),
});

/** What every other command about a rollout says. */
export const rolloutCommand = z.strictObject({ reason });
