import type { CommandRefusal } from '../shared/membership-refused.js';

type OwnCode =
  | 'input-invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'method-not-allowed'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'too-many-requests'
  | 'not-yet-visible'
  | 'internal'
  | 'code-wrong'
  | 'link-unknown'
  | 'other-site'
  | 'document-type-not-accepted'
  | 'document-empty'
  | 'document-lost';

/** The code of a problem: the rules' refusals, the engine's, and the API's own. */
export type ProblemCode = CommandRefusal | OwnCode;

/** The one table from code to HTTP status; a code without a status does not compile. */
export const statuses: Readonly<Record<ProblemCode, number>> = {
  'input-invalid': 400,
  unauthenticated: 401,
  forbidden: 403,
  'signatory-required': 403,
  'signing-handed-over': 403,
  'signer-or-administrator-required': 403,
  'person-required': 403,
  'tenant-administrator-required': 403,
  'role-required': 403,
  'role-not-grantable': 403,
  'other-site': 403,
  'not-found': 404,
  'link-unknown': 404,
  'agreement-unknown': 404,
  'policy-unknown': 404,
  'join-request-unknown': 404,
  'user-unknown': 404,
  'tenant-unknown': 404,
  'tenant-not-asked': 404,
  'invitation-unknown': 404,
  'second-person-required': 403,
  'proposal-unknown': 404,
  'letter-unknown': 404,
  'method-not-allowed': 405,
  'membership-suspended': 409,
  'not-suspended': 409,
  'membership-over': 409,
  'membership-active': 409,
  'membership-not-active': 409,
  'renewal-not-needed': 409,
  'renewal-not-open': 409,
  'renewal-not-possible': 409,
  'renewal-already-paid': 409,
  'payment-not-asked': 409,
  'automatic-renewal-not-offered': 409,
  'automatic-renewal-fixed': 409,
  'automatic-renewal-switched-off': 409,
  'email-already-verified': 409,
  'email-already-denied': 409,
  'contact-unchanged': 409,
  'profile-breaks-country-rules': 409,
  'no-address-suggestion': 409,
  'agreement-not-offered': 409,
  'agreement-outdated': 409,
  'agreement-already-accepted': 409,
  'agreement-older': 409,
  'enforcement-too-early': 409,
  'signing-not-handed-over': 409,
  'vetting-not-open': 409,
  'vetting-already-decided': 409,
  'domain-not-asked': 409,
  'tenant-taken': 409,
  'tenant-in-account': 409,
  'tenant-primary': 409,
  'tenant-known': 409,
  'tenant-in-use': 409,
  'tenant-confirmed': 409,
  'too-many-tenants': 409,
  'already-in-account': 409,
  'role-not-for-guests': 409,
  'user-known': 409,
  'enroller-needed': 409,
  'last-administrator': 409,
  'too-many-users': 409,
  'letter-over': 409,
  'letter-without-reader': 409,
  'step-not-open': 409,
  'step-not-answered': 409,
  'already-proposed': 409,
  'proposal-decided': 409,
  'rollout-over': 409,
  'rollout-not-previewed': 409,
  'rollout-not-under-way': 409,
  'vetting-not-rejected': 409,
  'no-attempts-left': 409,
  'review-claimed': 409,
  'document-already-requested': 409,
  'document-not-awaited': 409,
  'too-many-documents': 409,
  'link-superseded': 410,
  'link-expired': 410,
  'signing-link-void': 410,
  'invitation-link-void': 410,
  'invitation-over': 410,
  'challenge-void': 410,
  'proposal-lapsed': 410,
  'document-lost': 410,
  'payload-too-large': 413,
  'document-too-large': 413,
  'unsupported-media-type': 415,
  'document-type-not-accepted': 415,
  'code-required': 422,
  'code-wrong': 422,
  'agreement-text-differs': 422,
  'document-empty': 422,
  'deadline-out-of-range': 422,
  'payment-out-of-range': 422,
  'idempotency-key-reused': 422,
  'too-many-mails': 429,
  'too-many-hand-overs': 429,
  'too-many-invitations': 429,
  'too-many-letters': 429,
  'join-request-declined': 429,
  'too-many-join-requests': 429,
  'too-many-domain-checks': 429,
  'too-many-requests': 429,
  'too-many-commands': 429,
  internal: 500,
  'not-yet-visible': 503,
  unavailable: 503,
};

/** Every code, in the order of its status. */
export const problemCodes = Object.keys(statuses) as readonly ProblemCode[];
