import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { MembershipView } from '../../shared/views.js';
import type { Commands } from '../ports.js';
import { Problem } from '../problems/problem.js';
import type { Memberships } from './memberships.js';

/** Which state of a membership one wants to see. */
export const membershipQuery = z.strictObject({
  minSequence: z.coerce.number().int().min(0).optional().meta({ description: 'Wait, up to five seconds, until this event is visible.' }),
});

const patience = 5_000;
const interval = 50;

/** Whatever is folded event by event. */
interface Numbered {
  readonly sequence: number;
}

/** Where such views lie. */
export interface Shelf<View extends Numbered> {
  find(id: string): Promise<View | undefined>;
}

/** The membership once it has come that far, or as it is when patience ends; `gone` says that nobody listens any more. */
export async function findOrLatest<View extends Numbered = MembershipView>(
  memberships: Shelf<View>,
  membershipId: string,
  minSequence = 0,
  gone: () => boolean = () => false,
): Promise<View | undefined> {
  const until = Date.now() + patience;
  for (;;) {
    const view = await memberships.find(membershipId);
    const hasCome = minSequence === 0 || (view !== undefined && view.sequence >= minSequence);
    if (hasCome || gone() || Date.now() + interval > until) return view;
    await pause(interval);
  }
}

/** The membership; throws `not-found`. */
export async function findNow(memberships: Memberships, membershipId: string): Promise<MembershipView> {
  const view = await memberships.find(membershipId);
  if (!view) throw new Problem('not-found');
  return view;
}

/** Where to look for a membership that may not be visible yet, and until when. */
export interface Lookout<View extends Numbered = MembershipView> {
  readonly memberships: Shelf<View>;
  readonly commands: Pick<Commands, 'isKnown'>;
  readonly gone: () => boolean;
}

/** The membership once it has come that far; throws `not-yet-visible` after five seconds, and `not-found` at once where the engine knows of none. */
export async function findAtLeast<View extends Numbered = MembershipView>(
  { memberships, commands, gone }: Lookout<View>,
  membershipId: string,
  minSequence: number,
): Promise<View> {
  const isThere = (await memberships.find(membershipId)) ?? (await commands.isKnown(membershipId).catch(() => true));
  if (!isThere) throw new Problem('not-found');
  const view = await findOrLatest(memberships, membershipId, minSequence, gone);
  if (!view || view.sequence < minSequence) throw new Problem('not-yet-visible', { retryAfter: 1 });
  return view;
}

const tags = (header: string): string[] => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));

/** Whether the reader already has this state. */
export const isCurrent = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined && tags(ifNoneMatch).some((tag) => tag === etag || tag === '*');
