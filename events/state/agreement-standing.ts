import type { AgreementAcceptance } from './agreement-acceptance.js';

/** Whether what was accepted for the company still has the rank that is enforced for it. */
export const isAgreementCurrent = ({ agreementAcceptance: gate }: { readonly agreementAcceptance?: AgreementAcceptance }): boolean =>
  gate?.accepted !== undefined;
