/** What the bank behind a card says. */
export interface CardAnswer {
  readonly code: string;
  readonly decline_code?: string;
}

const declined = (decline_code: string): CardAnswer => ({ code: 'card_declined', decline_code });

/** A name that another payment has used up already; the provider says so without naming the field. */
export const usedBefore = 'pm_card_usedBefore';

/** The test cards that Stripe documents, as far as they are of use here; `undefined` is a Yes. */
export const testCards: ReadonlyMap<string, CardAnswer | undefined> = new Map([
  ['pm_card_visa', undefined],
  ['pm_card_mastercard', undefined],
  ['pm_card_refundFail', undefined],
  ['pm_card_visa_chargeDeclined', declined('generic_decline')],
  ['pm_card_visa_chargeDeclinedInsufficientFunds', declined('insufficient_funds')],
  ['pm_card_chargeDeclinedExpiredCard', { code: 'expired_card' }],
  ['pm_card_chargeDeclinedProcessingError', { code: 'processing_error' }],
  ['pm_card_avsZipFail', { code: 'incorrect_zip' }],
  ['pm_card_authenticationRequired', declined('authentication_required')],
]);
