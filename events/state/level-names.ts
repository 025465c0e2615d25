/** The levels of a membership, from the base on; the highest that a company has is the one it is at. */
export const membershipLevels = ['network', 'action-pack', 'silver', 'gold'] as const;

/** The levels that are bought; the base is not. */
export const boughtLevels = ['action-pack', 'silver', 'gold'] as const;

/** The levels of a competency, which is earned in a solution area before it is bought. */
export const competencyLevels = ['silver', 'gold'] as const;
