import type { EventData } from '../catalogue.js';
import type { NounFold } from './noun.js';

/** What other programs were told last; the partner id is the account’s. */
export type ToldStanding = Omit<EventData<'MembershipStandingChanged'>, 'before' | 'partnerId'>;

/** What was told, as its events leave it; it outlives every end, so that a new beginning is told as a change. */
export const standing = {
  MembershipStandingChanged: (_, { data: { before: __, partnerId: ___, ...told } }) => told,
} satisfies NounFold<ToldStanding>;
