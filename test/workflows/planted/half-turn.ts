import { Membership } from '../../../workflows/membership.js';
import type { MembershipRecord } from '../../../workflows/decisions/turn.js';

export * from '../../../workflows/index.js';

interface Becoming {
  become: (this: Becoming, record: MembershipRecord) => void;
}

const { prototype } = Membership as unknown as { readonly prototype: Becoming };
const { become } = prototype;

/** A defect that no release has: a turn is taken a moment after it was decided, so that another may be decided in between. */
prototype.become = function later(this: Becoming, record: MembershipRecord): void {
  void Promise.resolve().then(() => become.call(this, record));
};
