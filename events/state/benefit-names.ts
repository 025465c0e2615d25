/** What a benefit is. */
export const benefitKinds = [
  'internal-use-rights',
  'software-licence',
  'product-key',
  'cloud-credit',
  'training',
  'customer-connection',
  'incentive-eligibility',
  'presales-hours',
  'advisory-hours',
  'support-incidents',
] as const;

/** What a benefit is counted in; `minor` is the smallest unit of its currency. */
export const benefitUnits = ['seats', 'keys', 'incidents', 'hours', 'minor', 'companies'] as const;

/** The units that are used up. */
export const consumedUnits: readonly (typeof benefitUnits)[number][] = ['incidents', 'hours', 'minor'];

/** Why what came with a level is over. */
export const benefitEndings = ['time', 'refund', 'lapse', 'leaving', 'closing', 'merge', 'return'] as const;
