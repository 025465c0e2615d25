import type { Response } from 'express';
import type { MembershipView } from '../../shared/views.js';
import type { Commands } from '../ports.js';
import type { ApiRequest } from '../requests/api-request.js';
import { callerIn } from '../requests/sender.js';
import type { Memberships } from './memberships.js';
import { assertMayLook, assertOfAccount } from './outsiders.js';
import { findAtLeast, findNow } from './reading.js';

/** The id in the address. */
export const idIn = ({ params }: ApiRequest): string => String(params['membershipId']);

/** The membership that the address names, for a caller who may look into it. */
export async function openedMembership(memberships: Memberships, request: ApiRequest): Promise<MembershipView> {
  const view = await findNow(memberships, idIn(request));
  assertMayLook(callerIn(request), view.state);
  return view;
}

/** Where it is looked for, and who waits for it. */
export interface Awaited {
  readonly memberships: Memberships;
  readonly commands: Commands;
  readonly response: Response;
}

/** The same once it has come that far, for people of the account alone; what is private is kept by nobody in between. */
export async function awaitedMembership(
  { memberships, commands, response }: Awaited,
  request: ApiRequest,
  minSequence: number | undefined,
): Promise<MembershipView> {
  if (minSequence) await findAtLeast({ memberships, commands, gone: () => response.destroyed }, idIn(request), minSequence);
  response.set({ 'Cache-Control': 'private, no-cache' }).vary('Authorization, Accept-Language');
  const view = await openedMembership(memberships, request);
  assertOfAccount(callerIn(request), view.state);
  return view;
}
