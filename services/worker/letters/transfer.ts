import type { LetterToReader } from '../../../activities/ports.js';
import { creditorReference } from '../../shared/creditor-reference.js';
import { accountFor, sayAccount } from '../../shared/sellers.js';

const asking: readonly LetterToReader['kind'][] = ['order-placed', 'proof-rejected', 'payment-in-part', 'payment-retracted'];

/** A letter about a transfer that is asked for says where the money goes and what to write into it; neither stands in an event. */
export function withTransfer(letter: LetterToReader): LetterToReader {
  const { kind, facts } = letter;
  if (!asking.includes(kind) || facts['method'] !== 'wire' || !facts['policyVersion']) return letter;
  const [, currency = ''] = String(facts['total']).split(' ');
  const account = accountFor(String(facts['policyVersion']), currency);
  const where = { accountHolder: account.holder, account: sayAccount(account), bank: `${account.bank}, BIC ${account.bic}` };
  return { ...letter, facts: { ...facts, ...where, reference: creditorReference(String(facts['partnerId']), Number(facts['order'])) } };
}
