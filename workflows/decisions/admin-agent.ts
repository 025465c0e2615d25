import type { MembershipState } from '../../events/membership.js';
import type { Decision } from './decision.js';

const roles = ['admin-agent', 'user-management-admin'] as const;

/** Whoever enrolled the company ends up able to run it: as Admin agent, and as the one who may add others. */
export const grantAdminAgent: Decision = (_, { tenant }) => {
  const { objectId, email, language } = tenant!.enroller;
  return [{ type: 'AdminAgentGranted', data: { objectId, roles: [...roles], ...(email && { email }), ...(language && { language }) } }];
};

/** Whether the enroller is what the way in has to end with. */
export const isAdminAgent = ({ tenant, users }: MembershipState): boolean =>
  roles.every((role) => users?.[tenant!.enroller.objectId]?.roles.includes(role));
