import type { Charged } from '../../activities/ports-payments.js';

type Decline = Extract<Charged, { outcome: 'declined' }>['decline'];

/** The codes of Stripe that say more than No. */
const declines: Readonly<Record<string, Decline>> = {
  insufficient_funds: 'funds',
  authentication_required: 'holder-not-asked',
  expired_card: 'card-expired',
  incorrect_address: 'address-differs',
  incorrect_zip: 'address-differs',
  issuer_not_available: 'unavailable',
  processing_error: 'unavailable',
  reenter_transaction: 'unavailable',
  try_again_later: 'unavailable',
};

/** Why a card was declined, in our words: the issuer's code before the provider's. */
export const declineOf = ({ decline_code, code }: { readonly decline_code?: string; readonly code?: string }): Decline =>
  [decline_code, code].map((each) => declines[each ?? '']).find(Boolean) ?? 'refused';
