import { benefitsView } from '../../services/projector/projections/benefits.js';
import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import type { BenefitsView } from '../../services/shared/benefits-view.js';
import type { MembershipView } from '../../services/shared/views.js';
import { membershipId, on, recorded, type Happened } from '../support/given-when-then.js';
import { benefitsUntil } from '../support/sample-benefits.js';
import { levelUntil } from '../support/sample-orders.js';
import { firstYear, happened } from '../support/sample-events.js';
import { eachState, states } from '../support/states.js';

/** Every document that was written on the way, the newest last. */
function writtenBy(events: readonly Happened[]): readonly BenefitsView[] {
  const written: BenefitsView[] = [];
  recorded(events).reduce<MembershipView | undefined>((before, event) => {
    const after = membershipDetail(before, event);
    written.push(...benefitsView(before, after));
    return after;
  }, undefined);
  return written;
}

const after = (events: readonly Happened[]): BenefitsView | undefined => writtenBy(events).at(-1);

it('is one document a membership, with everything that its levels brought', () => {
  const silver = after(states['level reached'])!;
  expect(silver).toMatchObject({ _id: membershipId, status: 'in-force', levels: ['silver'], endsOn: '2027-04-03', reasons: [] });
  expect(silver.names).toEqual(silver.held.map(({ benefit }) => benefit.benefit).sort());
  expect(silver.ends).toEqual({ membership: '2027-03-04', level: 'silver', levelUntil, benefits: benefitsUntil });
});

it('names what waits to be activated, as long as it can be', () => {
  expect(after(states['level reached'])!.unactivated).toContain('support-incidents');
  expect(after(states['benefit activated'])!.unactivated).not.toContain('support-incidents');
  expect(after(states['suspended with benefits'])).toMatchObject({ status: 'held', reasons: ['suspended'], unactivated: [] });
});

it('ends on the day of a key that ends first', () => {
  expect(after(states['product key seen'])).toMatchObject({ endsOn: '2027-03-04' });
});

it('holds nothing once a refund took it back', () => {
  expect(after(states['order refunded'])).toMatchObject({ held: [], names: [], levels: [], unactivated: [], endsOn: null });
});

it('is not there before anything was granted', () => {
  expect(after(states['order placed'])).toBeUndefined();
});

it('is written again only by what changes it', () => {
  const reached = states['level reached'];
  const opened = [...reached, on(firstYear.firstReminder, happened.renewalReminded)];
  expect(writtenBy(opened)).toEqual(writtenBy(reached));
  const written = writtenBy([...reached, happened.benefitActivated()]);
  expect(written.map(({ sequence }) => sequence)).toEqual([reached.length, reached.length + 1]);
});

it('is as the whole history leaves it, in every state', () => {
  for (const [, events] of eachState) {
    const last = after(events);
    const { state } = recorded(events).reduce<MembershipView | undefined>(membershipDetail, undefined)!;
    expect(last?.held.length ?? 0).toBe(
      new Set(Object.values(state.benefits?.packages ?? {}).flatMap(({ benefits }) => Object.keys(benefits))).size,
    );
  }
});
