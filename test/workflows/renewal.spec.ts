import { timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { countOf } from '../support/histories.js';
import { acceptAgreement, becomeActive, replacePrimaryContact, requestAccount, withdrawAccount } from '../support/membership.js';
import { onStage, refusalOf } from '../support/stage.js';

const scene = onStage(timeSkipping);

describe('a member', () => {
  it(
    'begins another year on each anniversary: a new run a year, the sequence going on',
    scene(async (stage) => {
      const membership = await stage.begin();
      await becomeActive(membership);
      await stage.written('membership-active');
      await stage.atRest(membership);
      const anniversaries: string[] = [];
      for (const year of [1, 2, 3]) {
        const { waitingOn } = await stage.stateOf(membership);
        anniversaries.push(waitingOn[0]!.deadline);
        await stage.pass(waitingOn[0]!.deadline);
        await stage.happened('MembershipYearBegan', year);
        await until(async () => (await stage.histories(membership)).length === year + 2);
      }
      expect(await stage.stateOf(membership)).toMatchObject({ sequence: stage.ports.events.length, status: 'active' });
      const began = stage.ports.events.filter(({ type }) => type === 'MembershipYearBegan');
      expect(began.map(({ occurredAt }) => occurredAt.slice(0, 10))).toEqual(anniversaries.map((day) => day.slice(0, 10)));
      const [, ...years] = await stage.histories(membership);
      expect(years.map((year) => countOf(year, 'workflowTaskCompleted'))).toEqual([5, 3, 3, 1]);
      expect(stage.ports.letterSubjects).toEqual(['verification 4/0 ko', 'membership-active ko']);
    }),
  );

  it(
    'has left the way in: its commands are refused, its repeated answers are not',
    scene(async (stage) => {
      const membership = await stage.begin();
      const { membershipId } = await becomeActive(membership);
      await until(async () => (await membership.describe()).type === 'renewal');
      await stage.atRest(membership);
      const { sequence } = await stage.stateOf(membership);
      expect(await refusalOf(withdrawAccount(membership))).toBe('membership-active');
      expect(await refusalOf(replacePrimaryContact(membership))).toBe('membership-active');
      expect(await acceptAgreement(membership)).toMatchObject({ sequence, status: 'active' });
      expect(await requestAccount(membership, membershipId)).toMatchObject({ sequence, status: 'active' });
    }),
  );
});
