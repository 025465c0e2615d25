import { assertNotEnded } from './pending.js';
import { Refused, type Decision } from './decision.js';
import { assertStays } from './leaving.js';
import { renewalOf } from './renewal-year.js';

/** Switches that the year renews by itself, before the day of the charge; what was switched off stays off until the next renewal. */
export const setAutomaticRenewal: Decision<{ readonly on: boolean }> = ({ on }, state, { now }) => {
  assertNotEnded(state);
  const { automatic } = renewalOf(state);
  if (!automatic) throw new Refused('automatic-renewal-not-offered');
  if (automatic.on === on) return [];
  if (on) assertStays(state);
  if (Date.parse(now) >= Date.parse(automatic.switchUntil))
    throw new Refused('automatic-renewal-fixed', { switchUntil: automatic.switchUntil });
  if (automatic.switchedOff) throw new Refused('automatic-renewal-switched-off', { anniversary: state.term!.anniversary });
  return [{ type: 'AutomaticRenewalSet', data: { on } }];
};
