import type { LetterKind } from './letter-kinds.js';
import type { Right } from './right-holders.js';

const toWhoeverSigns = { right: 'manage-account', signer: true, signatory: true } as const;

/** Who of the company should know: all who hold the right; and whether it concerns whoever was handed the signing, or the person it is about. */
export const addressedTo: {
  readonly [Kind in LetterKind]: {
    readonly right?: Right;
    readonly signer?: true;
    readonly signatory?: true;
    readonly invited?: true;
    readonly person?: true;
  };
} = {
  'contact-unverified': { right: 'manage-contact' },
  'contact-change-lapsed': { right: 'manage-contact' },
  'agreement-reminder': { right: 'manage-account', signer: true },
  'signing-handed-over': { signer: true },
  'signing-mail-bounced': { right: 'manage-account' },
  'signing-declined': { right: 'manage-account' },
  'signatory-left': { right: 'manage-account' },
  'agreement-superseded': { right: 'manage-account', signer: true },
  'reacceptance-asked': toWhoeverSigns,
  'reacceptance-reminder': toWhoeverSigns,
  'reacceptance-declined': { right: 'manage-account' },
  'agreement-enforced': toWhoeverSigns,
  'agreement-block-lifted': toWhoeverSigns,
  'account-suspended': { right: 'manage-account' },
  'account-reinstated': { right: 'manage-account' },
  'account-expired': { right: 'manage-account' },
  'account-withdrawn': { right: 'manage-account' },
  'account-closed': { right: 'manage-account' },
  'membership-active': { right: 'manage-account' },
  'renewal-open': { right: 'renew' },
  'renewal-reminder': { right: 'renew' },
  'membership-renewed': { right: 'renew' },
  'membership-lapsed': { right: 'renew' },
  'leaving-announced': { right: 'manage-account' },
  'leaving-taken-back': { right: 'manage-account' },
  'membership-left': { right: 'manage-account' },
  'policy-changed': { right: 'manage-account' },
  'order-placed': { right: 'buy' },
  'payment-declined': { right: 'buy' },
  'order-expired': { right: 'buy' },
  'order-refunded': { right: 'buy' },
  'surplus-payment': { right: 'buy' },
  'refund-paid': { right: 'buy' },
  'refund-failed': { right: 'buy' },
  'level-begun': { right: 'buy' },
  'level-at-risk': { right: 'buy' },
  'level-ending': { right: 'buy' },
  'level-ended': { right: 'buy' },
  'benefits-provisioned': { right: 'buy' },
  'benefits-ending': { right: 'buy' },
  'deadline-near': { right: 'manage-account' },
  'domain-asked': { right: 'manage-account' },
  'domain-proved': { right: 'manage-account' },
  'domain-missed': { right: 'manage-account' },
  'tenant-asked': { right: 'manage-account' },
  'tenant-added': { right: 'manage-account' },
  'tenant-not-added': { right: 'manage-account' },
  'tenant-removed': { right: 'manage-account' },
  'join-requested': { right: 'manage-users' },
  'join-accepted': { person: true },
  'join-declined': { person: true },
  'join-lapsed': { person: true },
  'vetting-rejected': { right: 'manage-verification' },
  'no-attempts-left': { right: 'manage-verification' },
  'document-requested': { right: 'manage-verification' },
  'document-received': { right: 'manage-verification' },
  'vetting-authorized': { right: 'manage-verification' },
  'user-invited': { invited: true },
  'invitation-bounced': { right: 'manage-users' },
  'invitation-accepted': { right: 'manage-users' },
  'invitation-declined': { right: 'manage-users' },
  'invitation-expired': { right: 'manage-users' },
  'user-added': { person: true },
  'roles-changed': { person: true },
  'user-removed': { person: true },
  'support-acted': { right: 'manage-account' },
  'letter-bounced': { right: 'manage-users' },
};
