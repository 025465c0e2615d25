import type { Language } from '../../../shared/texts.js';
import type { AgreementText } from '../../agreements/agreements.js';

/** Who asks whom to sign what, until when. */
export interface AskedAbout {
  readonly company: string;
  /** Who enrolled the company, where that is known. */
  readonly askedBy?: string;
  readonly signer: string;
  /** Until when, unless purchases are blocked already. */
  readonly deadline: string;
  /** The company is a member, so that a No ends nothing. */
  readonly isMember: boolean;
  readonly blockedSince?: string;
  readonly version: string;
  readonly hash: string;
}

/** What the page shows. */
export interface AskProps {
  readonly language: Language;
  readonly token: string;
  readonly formToken: string;
  readonly about: AskedAbout;
  readonly agreement: AgreementText;
  readonly signedInAs?: string;
  readonly mayAnswer: boolean;
  readonly notice?: string;
  readonly supersedes?: string;
  /** The box that was to be ticked and was not; the notice says so, beside it as well. */
  readonly missing?: 'authority' | 'sure';
}
