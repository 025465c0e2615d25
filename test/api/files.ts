import { hashOf } from '../../services/shared/documents/document-names.js';
import type { MembershipView } from '../../services/shared/views.js';
import { pendingView } from './views.js';

/** The smallest PNG there is. */
export const image = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export { pdf } from '../support/sample-pdf.js';

/** A rejected company that has uploaded the image, reviewed by somebody. */
export const viewWithDocument = (membershipId?: string): MembershipView => {
  const view = pendingView(membershipId);
  const at = '2026-03-01T10:00:00.000Z';
  const current = {
    round: 1,
    status: 'rejected',
    since: at,
    deadline: '2026-03-31T10:00:00.000Z',
    level: 0,
    rejection: 'company-not-found',
    attemptsLeft: 2,
    claim: { by: 'issuer|reviewer', since: at, until: at },
  } as const;
  const document = { round: 1, hash: hashOf(image), mediaType: 'image/png', size: image.length, at } as const;
  const lastFinalized = { round: 1, status: 'rejected', rejection: 'company-not-found', at } as const;
  return { ...view, state: { ...view.state, vetting: { current, lastFinalized, attempts: 0, documents: [document] } } };
};
