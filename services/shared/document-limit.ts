import { policies } from '../../workflows/decisions/policy.js';

/** In bytes: a document larger than this is taken under no policy of this release, so that it need not be sent to be refused. */
export const largestDocument = Math.max(...Object.values(policies).map(({ vetting }) => vetting.documents.maximumBytes));
