/** What the people of the network operator may be. */
export const supportRoles = ['support-reader', 'support-agent', 'support-approver'] as const;

/** One of them. */
export type SupportRole = (typeof supportRoles)[number];

/** Who may use a route: one row of the policy. A partner always means one of the account's own tenants; only `other-tenant` lets in the administrators of a tenant that is asked to become one. */
export interface Access {
  readonly partner: 'member' | 'global-administrator' | 'other-tenant' | 'never';
  readonly service: boolean;
  readonly support: readonly SupportRole[];
  /** Open to everybody, without a token. */
  readonly anonymous: boolean;
}

const nobody: Access = { partner: 'never', service: false, support: [], anonymous: false };

/** The rows that occur. */
export const access = {
  everybody: { ...nobody, anonymous: true },
  readers: { ...nobody, partner: 'member', service: true, support: supportRoles },
  people: { ...nobody, partner: 'member' },
  members: { ...nobody, partner: 'member', service: true },
  services: { ...nobody, service: true },
  otherTenants: { ...nobody, partner: 'other-tenant' },
  otherPrograms: { ...nobody, service: true, support: supportRoles },
  administrators: { ...nobody, partner: 'global-administrator', service: true },
  supportReaders: { ...nobody, support: supportRoles },
  supportAgents: { ...nobody, support: ['support-agent', 'support-approver'] },
  supportApprovers: { ...nobody, support: ['support-approver'] },
} satisfies Record<string, Access>;
