import {
  addition,
  additionIn,
  appointmentIn,
  namedPerson,
  removal,
  roleChange,
  roleChangeIn,
  userCorrection,
  userCorrectionIn,
} from '../../shared/input/users.js';
import { commandForm } from './command-form.js';

const alive = ['membership-over', 'membership-suspended'] as const;

/** Somebody more. */
export const addUser = commandForm({
  type: 'addUser',
  summary: 'Add a person of the company’s directory to its account, with roles that the sender’s own roles may grant.',
  fields: addition,
  refusals: ['role-required', 'role-not-grantable', 'role-not-for-guests', 'user-known', 'too-many-users', 'too-many-mails', ...alive],
  data: additionIn,
});

/** Other roles. */
export const changeRoles = commandForm({
  type: 'changeRoles',
  summary: 'Give a person of the account other roles; the sender must be able to grant what is given and what is taken.',
  fields: roleChange,
  refusals: [
    'role-required',
    'role-not-grantable',
    'role-not-for-guests',
    'user-unknown',
    'enroller-needed',
    'last-administrator',
    'too-many-mails',
    ...alive,
  ],
  data: roleChangeIn,
});

/** How to reach somebody. */
export const correctUser = commandForm({
  type: 'correctUser',
  summary: 'Give another e-mail address or another language for a person of the account, or for oneself; letters go there from then on.',
  fields: userCorrection,
  refusals: ['role-required', 'user-unknown', ...alive],
  data: userCorrectionIn,
});

/** Somebody less. */
export const removeUser = commandForm({
  type: 'removeUser',
  summary: 'Take a person out of the account, or leave it oneself; somebody who manages the users is always left.',
  fields: removal,
  refusals: ['role-required', 'role-not-grantable', 'user-unknown', 'enroller-needed', 'last-administrator', 'too-many-mails', ...alive],
  data: (named) => named,
});

/** An administrator where there is none. */
export const appointAdministrator = commandForm({
  type: 'appointAdministrator',
  summary:
    'Make a person of the company’s directory Admin agent and user manager, where nobody of the company can, or whoever could is not to be reached. Proposed only: another person of support carries it out within a day.',
  fields: namedPerson,
  refusals: ['already-proposed', 'too-many-users', ...alive],
  data: appointmentIn,
});
