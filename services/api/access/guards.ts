import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { guid } from '../../shared/input/text.js';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from '../requests/api-request.js';
import { routeOf } from '../routes.js';
import type { AccessTokens } from './access-tokens.js';
import type { MembershipView } from '../../shared/views.js';
import type { Memberships } from '../memberships/memberships.js';
import { neededInstead, noMembership, rejectionOf } from './admission.js';
import type { Caller } from './caller.js';
import { KeysUnavailable } from './issuer-keys.js';
import { asOtherTenant, standingIn } from './other-tenants.js';

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** Finds out who asks; refuses nobody. */
export class AuthenticationGuard implements CanActivate {
  constructor(private readonly tokens: AccessTokens) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const token = bearer.exec(request.get('authorization') ?? '')?.[1];
    if (!token || routeOf(request)?.access.anonymous) return true;
    const caller = await this.tokens.callerOf(token).catch(unavailable);
    if (caller) request.caller = caller;
    return true;
  }
}

function unavailable(error: unknown): never {
  throw error instanceof KeysUnavailable ? new Problem('unavailable', { retryAfter: 5 }, { cause: error }) : error;
}

/** Lets in whom the route's row of the policy names, and nobody through a route without a row. */
export class AccessGuard implements CanActivate {
  constructor(private readonly memberships: Pick<Memberships, 'find'>) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const membershipId = namedMembership(request);
    const { access } = routeOf(request) ?? {};
    const account = await this.accountOfOthers(request.caller, membershipId);
    const standing = request.caller && standingIn(request.caller, account);
    const rejection = rejectionOf(access, request.caller, membershipId === undefined ? undefined : { membershipId, standing });
    if (rejection) throw new Problem(rejection, { details: neededInstead(access, request.caller) });
    if (request.caller && account) request.caller = asOtherTenant(request.caller, account);
    return true;
  }

  /** The account that a person of another tenant asks for; people of its own tenant cost no look. */
  private async accountOfOthers(caller: Caller | undefined, membershipId: string | undefined): Promise<MembershipView | undefined> {
    if (!caller?.person || membershipId === undefined || membershipId === noMembership) return undefined;
    return caller.person.tenantId === membershipId ? undefined : this.memberships.find(membershipId);
  }
}

/** The membership in the address, in the one spelling of its id; `none` for what cannot be the id of any. */
function namedMembership({ params }: ApiRequest): string | undefined {
  if (params['membershipId'] === undefined) return undefined;
  params['membershipId'] = guid.safeParse(params['membershipId']).data ?? noMembership;
  return params['membershipId'];
}
