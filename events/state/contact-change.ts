import type { EventData } from '../catalogue.js';
import type { Account } from './account-creation.js';
import { forget, type NounFold } from './noun.js';

/** Whom a member named as its primary contact, until that person has verified the address. */
export type ContactChange = EventData<'ContactChangeRequested'> & { readonly since: string };

/** The change as its events leave it; whoever it is about stands in the profile only once it is made. */
export const contactChange = {
  AccountRequested: forget,
  AccountClosed: forget,
  MembershipLeft: forget,
  AccountMerged: forget,
  ContactChangeRequested: (_, { data, occurredAt }) => ({ ...data, since: occurredAt }),
  ContactChangeLapsed: forget,
  PrimaryContactReplaced: forget,
} satisfies NounFold<ContactChange>;

/** Whether a contact is asked to verify an address now: on the way in, and of a member while it changes its contact. */
export const isContactAsked = ({
  account,
  contactChange: change,
}: {
  readonly account?: Account;
  readonly contactChange?: ContactChange;
}): boolean => account?.status === 'pending' || (account?.status === 'active' && change !== undefined);
