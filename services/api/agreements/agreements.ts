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

/** The published agreements; a version, once published, never changes. */
export interface Agreements {
  /** The version that a membership requested today is offered. */
  readonly currentVersion: string;
  find(version: string, language: Language): AgreementText | undefined;
}
