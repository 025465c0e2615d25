import type { Request } from 'express';
import { agreementRoutes } from './agreements/agreement-routes.js';
import { membershipCommands } from './commands/member-commands.js';
import { supportCommands } from './commands/support-commands.js';
import { membershipRoutes } from './memberships/membership-routes.js';
import { operationRoutes } from './operations/operation-routes.js';
import type { Route } from './route.js';
import { assetRoutes } from './pages/page-routes.js';
import { policyRoutes } from './policies/policy-routes.js';
import { standingRoutes } from './standings/standing-routes.js';
import { renewalsDueRoutes } from './renewals-due/renewals-due-routes.js';
import { legacyRoutes } from './legacy/legacy-routes.js';
import { rolloutRoutes } from './rollouts/rollout-routes.js';
import { supportRoutes } from './support/support-routes.js';
import { signInRoutes } from './sign-in/sign-in-routes.js';
import { invitationRoutes } from './invitations/invitations-routes.js';
import { signingRoutes } from './signing/signing-routes.js';
import { verificationRoutes } from './verification/verification-routes.js';
import { benefitRoutes } from './benefits/benefit-routes.js';
import { orderRoutes } from './orders/order-routes.js';
import { invoiceRoutes } from './invoices/invoice-routes.js';
import { documentRoutes } from './vetting-documents/document-routes.js';

/** Every address of the API: who may use it, what it takes, what it answers. What is not here lets nobody in. */
export const routes: readonly Route[] = [
  ...membershipRoutes,
  ...membershipCommands,
  ...standingRoutes,
  ...supportRoutes,
  ...supportCommands,
  ...renewalsDueRoutes,
  ...rolloutRoutes,
  ...legacyRoutes,
  ...documentRoutes,
  ...invoiceRoutes,
  ...orderRoutes,
  ...benefitRoutes,
  ...agreementRoutes,
  ...policyRoutes,
  ...verificationRoutes,
  ...assetRoutes,
  ...signingRoutes,
  ...invitationRoutes,
  ...signInRoutes,
  ...operationRoutes,
];

const keyOf = (method: string, path: string): string => `${method === 'HEAD' ? 'GET' : method} ${path}`;

const rows = new Map(routes.map((route) => [keyOf(route.method, route.path), route]));

/** The row of the route that a request has reached. */
export const routeOf = ({ method, route }: Request): Route | undefined =>
  rows.get(keyOf(method, (route as { path?: string } | undefined)?.path ?? ''));

const patterns = routes.map(({ method, path, files }) => ({
  method,
  files,
  pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}/?$`, 'i'),
}));

/** The methods that an address has; none for an address that does not exist. */
export const methodsAt = (path: string): readonly string[] => [
  ...new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)),
];

/** Whether the address takes a file instead of JSON; asked before the request has reached its route. */
export const takesFile = (method: string, path: string): boolean =>
  patterns.some(({ method: its, pattern, files }) => its === method && files !== undefined && pattern.test(path));
