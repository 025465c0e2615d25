import type { Benefit } from '../../events/state/benefits.js';
import { daysAfter } from './dates.js';
import { Refused, type Decision } from './decision.js';
import { usableBenefitOf, type NamedBenefit } from './named-benefit.js';
import { assertNotHeld } from './pending.js';

/** Which benefit, and the id of the signing key that a new product key is derived with. */
export interface KeyWished extends NamedBenefit {
  readonly madeWith: number;
}

/** Lets a product key be shown, and leaves that it was: each time anew, always the same key until it is replaced. */
export const viewBenefitKey: Decision<KeyWished> = ({ benefit: name, madeWith }, state, { now }) => {
  const { level, benefit } = usableBenefitOf(state, name, 'view-key');
  const { issued } = benefit;
  if (!issued?.viewedAt) assertNotHeld(state);
  const key = issued?.key ?? state.benefits!.keysIssued + 1;
  const until = issued?.until ?? daysAfter(now, benefit.key!.termDays);
  return [{ type: 'BenefitKeyViewed', data: { benefit: name, level, key, madeWith: issued?.madeWith ?? madeWith, until } }];
};

/** Puts another key in the place of one that was redeemed in the wrong place: once, within its days of the first view. */
export const replaceBenefitKey: Decision<NamedBenefit> = ({ benefit: name }, state, { now }) => {
  const { level, benefit } = usableBenefitOf(state, name, 'view-key');
  const { key } = replaceable(benefit, now);
  assertNotHeld(state);
  return [{ type: 'BenefitKeyReplaced', data: { benefit: name, level, key: state.benefits!.keysIssued + 1, replaces: key } }];
};

function replaceable({ benefit, issued, key }: Benefit, now: string): { readonly key: number } {
  if (issued?.replacedAt) throw new Refused('benefit-key-replaced', { benefit, since: issued.replacedAt });
  if (!issued?.viewedAt) throw new Refused('benefit-key-not-seen', { benefit });
  const until = daysAfter(issued.viewedAt, key!.replaceWithinDays);
  if (Date.parse(now) > Date.parse(until)) throw new Refused('benefit-key-replacement-over', { benefit, until });
  return issued;
}
