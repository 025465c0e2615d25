import seller202601 from '../../content/sellers/2026-01.json' with { type: 'json' };
import { policyOf } from '../../workflows/decisions/policy.js';

/** Where money is to arrive: an IBAN, or what a bank has where there is none. */
export interface BankAccount {
  readonly holder: string;
  readonly bank: string;
  readonly bic: string;
  readonly iban?: string;
  readonly account?: string;
  readonly bankCode?: string;
}

/** Who sells the levels, stands on invoices, and is paid. */
export interface Seller {
  readonly version: string;
  readonly name: string;
  readonly address: {
    readonly addressLine1: string;
    readonly addressLine2?: string;
    readonly city: string;
    readonly state?: string;
    readonly postalCode?: string;
    readonly country: string;
  };
  readonly registrationId: string;
  readonly taxId: string;
  /** By currency. */
  readonly accounts: Readonly<Record<string, BankAccount>>;
}

/** Every version that a policy may name; versions are only ever added, since invoices name them. */
export const sellers: Readonly<Record<string, Seller>> = { '2026-01': seller202601 };

/** The seller of that version; an unknown one is a bug of the deployment. */
export function sellerOf(version: string): Seller {
  const seller = sellers[version];
  if (!seller) throw new Error(`There is no seller ${version}.`);
  return seller;
}

/** The account to which a company that lives by that policy transfers that currency. */
export function accountFor(policyVersion: string, currency: string): BankAccount {
  const account = sellerOf(policyOf(policyVersion).sellerVersion).accounts[currency];
  if (!account) throw new Error(`There is no account for ${currency}.`);
  return account;
}

/** The number of an account as people read it. */
export const sayAccount = ({ iban, account, bankCode }: BankAccount): string =>
  iban ? iban.replaceAll(/(.{4})(?=.)/g, '$1 ') : `${account} (${bankCode})`;
