import type { Language } from '../../shared/texts.js';

/** A published text, exactly as it is signed. */
export interface AgreementText {
  readonly version: string;
  readonly language: Language;
  /** SHA-256 of the text in hexadecimal. */
  readonly hash: string;
  readonly text: string;
  readonly html: string;
}

/** A version, and how it stands to the others. */
export interface PublishedText {
  readonly version: string;
  readonly rank: number;
}

/** The published agreements; a version, once published, never changes. */
export interface Agreements {
  /** Every version that is written down, published or not, in the order of their ranks. */
  readonly known: readonly PublishedText[];
  find(version: string, language: Language): AgreementText | undefined;
}
