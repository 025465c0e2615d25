/** Every document that can help a review; `content/texts` says what each is. */
export const documentCodes = [
  'domain-invoice',
  'registrar-confirmation',
  'domain-record',
  'company-register-extract',
  'business-registration',
  'authority-letter',
  'recent-company-letter',
  'letter-of-assignment',
  'employment-certificate',
  'business-licence',
] as const;

/** The code of a document. */
export type DocumentCode = (typeof documentCodes)[number];

/** Which documents mend which rejection: the one source for answers, letters and docs. */
export const acceptedDocuments = {
  'domain-not-owned': ['domain-invoice', 'registrar-confirmation', 'domain-record'],
  'company-not-found': ['company-register-extract', 'business-registration', 'authority-letter'],
  'company-details-differ': ['company-register-extract', 'business-registration', 'recent-company-letter'],
  'enroller-not-employed': ['letter-of-assignment', 'employment-certificate'],
  'not-eligible': ['business-registration', 'business-licence'],
} as const satisfies Readonly<Record<string, readonly DocumentCode[]>>;

/** What kinds of file are taken. */
export const mediaTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
