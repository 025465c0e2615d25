import type { MembershipState } from '../membership.js';

/** Of which further tenant each is whom the account knows by that object id; nothing for people of the primary one. */
function knownBy(
  { users, joinRequests, tenant, legalProfile, signing }: MembershipState,
  objectId: string,
): readonly (string | undefined)[] {
  const primarys = [tenant?.enroller.objectId, legalProfile?.signatory.objectId, signing?.handedTo?.objectId].includes(objectId);
  const person = users?.[objectId] ?? joinRequests?.[objectId];
  return [...(primarys ? [undefined] : []), ...(person ? [person.tenantId] : [])];
}

/** Whether the account knows somebody of another directory by that object id: it means a person in one directory only. */
export const isSomebodyElse = (
  state: MembershipState,
  { objectId, tenantId }: { readonly objectId: string; readonly tenantId?: string | undefined },
): boolean => knownBy(state, objectId).some((its) => its !== tenantId);
