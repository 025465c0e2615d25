import type { Decision } from './decision.js';

/** Whoever enrolled the company ends up able to run it: as Admin agent, and as the one who may add others. */
export const grantAdminAgent: Decision = (_, { tenant }) => [
  { type: 'AdminAgentGranted', data: { objectId: tenant!.enroller.objectId, roles: ['admin-agent', 'user-management-admin'] } },
];
