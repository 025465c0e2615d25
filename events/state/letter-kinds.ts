/** What a letter is to whoever reads it. */
export interface LetterNature {
  /** Somebody must do something: nobody being reached holds the membership up. */
  readonly asks?: true;
  /** The reader may do without it. */
  readonly optional?: true;
  /** One such letter says nothing about another: a newer one does not take its place. */
  readonly severally?: true;
}

/** What people are written about besides the verification of an address; `content/texts` holds each letter. */
export const letterNatures = {
  'contact-unverified': { asks: true },
  'contact-change-lapsed': { asks: true },
  'agreement-reminder': { asks: true },
  'signing-handed-over': { asks: true },
  'signing-mail-bounced': { asks: true },
  'signing-declined': { asks: true },
  'signatory-left': { asks: true },
  'agreement-superseded': { asks: true },
  'reacceptance-asked': { asks: true },
  'reacceptance-reminder': { asks: true },
  'reacceptance-declined': { asks: true },
  'agreement-enforced': { asks: true },
  'agreement-block-lifted': {},
  'account-suspended': { asks: true },
  'account-reinstated': {},
  'account-expired': {},
  'account-withdrawn': {},
  'account-closed': {},
  'membership-active': {},
  'renewal-open': { asks: true },
  'renewal-reminder': { asks: true },
  'membership-renewed': {},
  'membership-lapsed': { asks: true },
  'leaving-announced': {},
  'leaving-taken-back': {},
  'membership-left': {},
  'policy-changed': {},
  'order-placed': { asks: true, severally: true },
  'payment-declined': { asks: true, severally: true },
  'order-expired': { severally: true },
  'order-overtaken': { severally: true },
  'proof-received': { optional: true, severally: true },
  'proof-rejected': { asks: true, severally: true },
  'order-refunded': { severally: true },
  'payment-in-part': { asks: true, severally: true },
  'surplus-applied': { severally: true },
  'surplus-payment': { severally: true },
  'payment-retracted': { severally: true },
  'refund-paid': { severally: true },
  'refund-failed': { asks: true, severally: true },
  'invoice-issued': { optional: true, severally: true },
  'credit-note-issued': { optional: true, severally: true },
  'level-begun': { severally: true },
  'level-at-risk': { asks: true, severally: true },
  'level-ending': { asks: true, severally: true },
  'level-ended': { severally: true },
  'benefits-provisioned': { severally: true },
  'benefits-ending': { severally: true },
  'deadline-near': { asks: true, severally: true },
  'vetting-rejected': { asks: true },
  'no-attempts-left': { asks: true },
  'document-requested': { asks: true },
  'document-received': { optional: true, severally: true },
  'vetting-authorized': { optional: true },
  'domain-asked': { asks: true },
  'domain-proved': { optional: true },
  'domain-missed': { asks: true },
  'tenant-asked': { severally: true },
  'tenant-added': { severally: true },
  'tenant-not-added': { severally: true },
  'tenant-removed': { severally: true },
  'legacy-moved': { severally: true },
  'legacy-move-refused': { severally: true },
  'legacy-returned': { severally: true },
  'merge-asked': { severally: true },
  'merge-offered': { asks: true, severally: true },
  'merge-accepted': { asks: true, severally: true },
  'merge-declined': { severally: true },
  'merge-withdrawn': { severally: true },
  'merge-refused': { severally: true },
  'merge-lapsed': { severally: true },
  'accounts-merged': { severally: true },
  'account-merged': { severally: true },
  'join-requested': { asks: true, severally: true },
  'join-accepted': { severally: true },
  'join-declined': { severally: true },
  'join-lapsed': { severally: true },
  'user-invited': { severally: true },
  'invitation-bounced': { asks: true, severally: true },
  'invitation-accepted': { optional: true, severally: true },
  'invitation-declined': { severally: true },
  'invitation-expired': { severally: true },
  'user-added': { severally: true },
  'roles-changed': {},
  'user-removed': { severally: true },
  'support-acted': { severally: true },
  'letter-bounced': { severally: true },
} as const satisfies Readonly<Record<string, LetterNature>>;

/** The name of a letter. */
export type LetterKind = keyof typeof letterNatures;

/** All of them. */
export const letterKinds = Object.keys(letterNatures) as [LetterKind, ...LetterKind[]];

/** The name of a letter that its reader may do without. */
export type OptionalLetter = { [Kind in LetterKind]: (typeof letterNatures)[Kind] extends { optional: true } ? Kind : never }[LetterKind];

/** All of those. */
export const optionalLetters = letterKinds.filter((kind): kind is OptionalLetter => 'optional' in letterNatures[kind]) as [
  OptionalLetter,
  ...OptionalLetter[],
];

/** The same of any letter, for reading. */
export const natureOf = (kind: LetterKind): LetterNature => letterNatures[kind];
