/** The parts of the profile that the review judges: whoever changes one is reviewed again. */
export const reviewedParts = ['legalName', 'registrationId', 'address', 'companyDomain', 'primaryContact'] as const;

/** One of them. */
export type ReviewedPart = (typeof reviewedParts)[number];
