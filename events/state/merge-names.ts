/** Why an account does not become part of another, by the word of its people. */
export const mergeDeclines = ['another-company', 'not-now', 'other'] as const;

/** Why an account does not become part of another: by the word of its people, or because it is over. */
export const mergeAnswerReasons = [...mergeDeclines, 'account-over'] as const;

/** Why two accounts do not become one, as stable codes. */
export const mergeRefusals = [
  'merge-not-possible',
  'merge-under-way',
  'merge-not-accepted',
  'merge-in-renewal',
  'merge-orders-open',
  'leaving-announced',
] as const;
