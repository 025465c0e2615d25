import { z } from 'zod';
import { changedRules } from '../../../events/shapes.js';
import { audience, rolloutKinds, rolloutOutcomes } from '../../../events/rollout.js';
import { sayMove, sayMovedDates } from '../../shared/date-sentences.js';
import { guid } from '../../shared/input/text.js';
import type { RolloutEntry, RolloutItemView, RolloutView, Visited } from '../../shared/rollout-views.js';
import { sayChangedRules, sayRule } from '../../shared/rule-sentences.js';
import { say, type Language } from '../../shared/texts.js';

const phase = z.enum(['previewing', 'previewed', 'running', 'paused', 'completed', 'cancelled']);
const outcome = z.enum(rolloutOutcomes);
const totals = z.record(outcome, z.int());
const doing = z.object({ by: z.string(), at: z.iso.datetime() });

/** What a command about a rollout is answered with. */
export const rolloutReceipt = z.object({
  rolloutId: z.guid(),
  sequence: z.int().meta({ description: 'Give it as `minSequence` to read what this command did.' }),
  phase,
});

/** What a proposal is answered with. */
export const proposedAnswer = z.object({ rolloutId: z.guid(), alreadyProposed: z.boolean() });

/** One rollout in a list. */
export const rolloutSummary = z.object({
  rolloutId: z.guid(),
  phase,
  next: z.string().meta({ description: 'What the rollout does or waits for now, in the caller’s language.' }),
  kind: z.enum(rolloutKinds),
  target: z.string(),
  reason: z.string().nullable(),
  proposed: doing,
  approved: doing.nullable(),
  preview: totals,
  done: totals,
  progress: z.object({ looked: z.int(), asked: z.int(), expected: z.int().nullable() }).meta({
    description: 'How many memberships were looked at and asked; `expected` is known once the preview is complete.',
  }),
});

/** One rollout with all that is known of it. */
export const rolloutAnswer = rolloutSummary.extend({
  audience,
  changes: z.array(z.object({ what: z.string(), after: z.string(), memberships: z.int(), said: z.string() })).meta({
    description:
      'For how many memberships which date would move which way (`earlier`, `later`) and which rule would be another, as far as the preview has come.',
  }),
  note: z.string().nullable(),
  approveBy: z.iso.datetime().nullable(),
  pausedBecause: z.enum(['by-support', 'too-many-unavailable']).nullable(),
  endedAt: z.iso.datetime().nullable(),
  history: z.array(
    z.object({ sequence: z.int(), type: z.string(), at: z.iso.datetime(), actor: z.string(), reason: z.string().nullable() }),
  ),
});

/** The newest rollouts. */
export const rolloutsAnswer = z.object({ rollouts: z.array(rolloutSummary) });

/** How many rollouts. */
export const rolloutsQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20) });

/** Which items. */
export const itemsQuery = z.strictObject({
  outcome: outcome.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: guid.optional().meta({ description: 'The `next` of the page before.' }),
});

const visited = z.object({
  outcome,
  refusal: z.string().optional(),
  dates: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })).optional(),
  rules: changedRules.optional(),
  said: z.string().meta({ description: 'The same in one sentence, in the caller’s language.' }),
  at: z.iso.datetime(),
});

/** A page of a rollout's memberships. */
export const itemsAnswer = z.object({
  items: z.array(z.object({ membershipId: z.guid(), outcome, previewed: visited.nullable(), done: visited.nullable() })),
  next: z.string().nullable(),
});

const countOf = (counts: RolloutView['state']['done']): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** The rollout as lists show it. */
export function summarizeRollout(
  { _id, phase: now, kind, target, state }: RolloutView,
  language: Language,
): z.infer<typeof rolloutSummary> {
  const { proposal, proposed, approved = null, preview, done, approveBy } = state;
  return {
    rolloutId: _id,
    phase: now,
    next: say(language, `rollout.phases.${now}.next`),
    kind,
    target,
    reason: proposal.reason ?? null,
    proposed,
    approved,
    preview,
    done,
    progress: { looked: countOf(preview), asked: countOf(done) - done.unavailable, expected: approveBy ? countOf(preview) : null },
  };
}

function presentCounts(counts: Readonly<Record<string, number>>, sayOne: (change: { what: string; after: string }) => string) {
  return Object.entries(counts).map(([name, memberships]) => {
    const [what = '', after = ''] = name.split(' ');
    return { what, after, memberships, said: sayOne({ what, after }) };
  });
}

const presentChanges = ({ rules = {}, moves = {} }: RolloutView['state'], language: Language) => [
  ...presentCounts(moves, (move) => sayMove(language, move)),
  ...presentCounts(rules, (rule) => sayRule(language, rule)),
];

/** The rollout with its history. */
export function presentRollout(view: RolloutView, entries: readonly RolloutEntry[], language: Language): z.infer<typeof rolloutAnswer> {
  const { proposal, approveBy, paused, endedAt } = view.state;
  return rolloutAnswer.parse({
    ...summarizeRollout(view, language),
    audience: proposal.audience,
    changes: presentChanges(view.state, language),
    note: proposal.note ?? null,
    approveBy: approveBy ?? null,
    pausedBecause: paused?.cause ?? null,
    endedAt: endedAt ?? null,
    history: entries.map(({ sequence, type, occurredAt: at, actor, reason = null }) => ({
      sequence,
      type,
      at,
      actor: actor.kind === 'support' ? actor.id : actor.kind,
      reason,
    })),
  });
}

/** Who speaks to whom of what. */
interface Telling {
  readonly language: Language;
  readonly kind: RolloutView['kind'];
}

function sayVisited({ language, kind }: Telling, { outcome: said, refusal = 'none', dates = [], rules }: Visited): string {
  const told = said === 'changed' || said === 'unchanged' ? (`${kind}.${said}` as const) : (`any.${said}` as const);
  return say(language, `rollout.outcomes.${told}`, {
    refusal,
    dates: sayMovedDates(language, dates),
    rules: rules ? sayChangedRules(language, rules) : 'none',
  });
}

const presentVisited = (telling: Telling, at: Visited | undefined) => (at ? { ...at, said: sayVisited(telling, at) } : null);

/** A page of items; one more than `limit` tells that there is another. */
export function presentItems(found: readonly RolloutItemView[], limit: number, telling: Telling): z.infer<typeof itemsAnswer> {
  const page = found.slice(0, limit);
  return itemsAnswer.parse({
    items: page.map(({ membershipId, outcome: now, previewed, done }) => ({
      membershipId,
      outcome: now,
      previewed: presentVisited(telling, previewed),
      done: presentVisited(telling, done),
    })),
    next: found.length > limit ? (page.at(-1)?.membershipId ?? null) : null,
  });
}
