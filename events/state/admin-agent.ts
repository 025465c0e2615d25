import type { EventData } from '../catalogue.js';
import { forget, type NounFold } from './noun.js';

/** The people of the company and what each may do, by object id. */
export type Users = Readonly<Record<string, EventData<'JoinRequestAccepted'>['roles']>>;

/** The users as their events leave them. */
export const users = {
  AccountRequested: forget,
  AdminAgentGranted: (before, { data }) => ({ ...before, [data.objectId]: data.roles }),
  JoinRequestAccepted: (before, { data }) => ({ ...before, [data.objectId]: data.roles }),
} satisfies NounFold<Users>;
