import type { Order } from '../../events/state/order.js';

/** What about an order wants somebody's eye: a proof to be looked at, money that is to go back, a card that is being charged, one that was declined. */
export const orderSigns = ['proof-waits', 'money-owed', 'charging', 'declined'] as const;

/** One of them. */
export type OrderSign = (typeof orderSigns)[number];

/** One order as of the event that left it so; it stays when the membership's own state has forgotten it. */
export interface OrderView {
  /** `<membershipId>:<order>`. */
  readonly _id: string;
  readonly membershipId: string;
  /** The event that left it so. */
  readonly sequence: number;
  readonly order: Order;
  readonly signs: readonly OrderSign[];
  /** By what it is found, each as `orderTerm` writes it: its reference, its papers, its payments and what went back. */
  readonly finds: readonly string[];
  /** Whose number is in the reference; absent before there is one. */
  readonly partnerId?: string;
  /** By which policy the account to pay to is chosen. */
  readonly policyVersion: string;
}

/** The form in which a reference is kept and looked for: banks write it in groups, people in small letters. */
export const orderTerm = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
