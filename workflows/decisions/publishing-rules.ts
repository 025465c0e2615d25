import rules202601 from '../../content/publishing/2026-01.json' with { type: 'json' };

/** The rules that publishing an agreement goes by. */
export interface PublishingRules {
  readonly version: string;
  /** How far ahead a version is announced before it is enforced, at least. */
  readonly leastDaysAhead: number;
  /** How long a proposal waits for a second person. */
  readonly proposalHours: number;
  /** How long after the publication everybody begins to be asked: long enough for the engine to find whoever asked to join just before. */
  readonly campaignAfterSeconds: number;
}

/** Every version of those rules; versions are only ever added. */
export const publishingRules: Readonly<Record<string, PublishingRules>> = { '2026-01': rules202601 };

/** The rules of a version; an unknown one is a bug of the deployment. */
export function publishingRulesOf(version: string): PublishingRules {
  const rules = publishingRules[version];
  if (!rules) throw new Error(`There are no publishing rules ${version}.`);
  return rules;
}
