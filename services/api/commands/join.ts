import { joinAnswer, joinRequest } from '../../shared/input/join.js';
import { commandForm } from './command-form.js';

/** A second person of the tenant. */
export const requestToJoin = commandForm({
  type: 'requestToJoin',
  summary: 'Ask to be let into the account of one’s own tenant; its administrators answer until a deadline, else the request lapses.',
  fields: joinRequest,
  refusals: [
    'person-required',
    'already-in-account',
    'join-request-declined',
    'too-many-join-requests',
    'too-many-mails',
    'membership-over',
    'membership-suspended',
  ],
  data: (request, { caller }) => {
    const email = request.email ?? caller.person?.email;
    return { language: request.language, ...(email && { email }) };
  },
});

/** An administrator answers. */
export const answerJoinRequest = commandForm({
  type: 'answerJoinRequest',
  summary: 'Let the person who asked to join in, with the named roles or the least one, or decline.',
  fields: joinAnswer,
  refusals: [
    'role-required',
    'role-not-grantable',
    'role-not-for-guests',
    'too-many-users',
    'join-request-unknown',
    'membership-over',
    'membership-suspended',
  ],
  data: ({ objectId, answer, roles }) =>
    answer === 'accept' ? { objectId, answer, ...(roles && { roles: [...new Set(roles)] }) } : { objectId, answer },
});
