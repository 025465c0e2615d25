import { standsVetted } from '../../events/state/standing-review.js';
import { recordAfter, type Happened } from '../support/given-when-then.js';
import { happened, vettingDeadline } from '../support/sample-events.js';
import { states } from '../support/states.js';

const stands = (events: readonly Happened[]): boolean => standsVetted(recordAfter(events).state);
const renamed = [
  ...states.active,
  happened.corrected({ legalName: 'Hanbit Tech' }),
  happened.vettingOpened(2, vettingDeadline, ['legalName']),
];

describe('a company counts as vetted', () => {
  it('once it is authorised or its review is waived, and no longer when what was authorised changes on the way in', () => {
    expect(stands(states['domain the same'])).toBe(false);
    expect(stands(states.authorised)).toBe(true);
    expect(stands(states['review waived'])).toBe(true);
    expect(stands([...states.authorised, ...renamed.slice(-2)])).toBe(false);
  });
  it('as a member while a later round is open, and not once that is rejected', () => {
    expect(stands(states.active)).toBe(true);
    expect(stands(renamed)).toBe(true);
    expect(stands([...renamed, happened.rejected])).toBe(false);
    expect(stands([...renamed, happened.rejected, happened.resubmitted()])).toBe(false);
    expect(stands([...renamed, happened.authorized()])).toBe(true);
  });
});
