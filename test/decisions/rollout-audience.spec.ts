import type { Client } from '@temporalio/client';
import { audienceQuery, engineAudience, successor } from '../../services/worker/engine-audience.js';

/** An engine that knows these ids, finds them by how they begin, and answers in an order of its own. */
const engineWith = (ids: readonly string[], asked: string[] = []) =>
  ({
    workflow: {
      list: ({ query }: { query: string }) => {
        const beginning = /STARTS_WITH 'membership\/([0-9a-f]*)'/.exec(query)![1]!;
        asked.push(beginning);
        const found = ids.filter((id) => id.startsWith(beginning)).map((id) => ({ workflowId: `membership/${id}` }));
        return (async function* () {
          yield* found.reverse();
        })();
      },
    },
  }) as unknown as Pick<Client, 'workflow'>;

/** Ids that are spread evenly, as random ones are. */
const spread = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `${Math.floor(((index + 0.5) / count) * 2 ** 32)
        .toString(16)
        .padStart(8, '0')}-1a7b-4c3a-9a53-5a3f2f6f0d11`,
  );

async function pagesOf(ids: readonly string[], size: number, asked: string[] = []): Promise<(readonly string[])[]> {
  const audience = engineAudience(engineWith(ids, asked));
  const pages: (readonly string[])[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const { membershipIds, next }: { membershipIds: readonly string[]; next?: string } = await audience.page({}, after, size);
    pages.push(membershipIds);
    after = next;
  }
  return pages;
}

describe('the audience of a rollout', () => {
  it.each([0, 1, 49, 50, 51, 500])('has each of %d memberships on one page, in the order of their ids', async (count) => {
    const ids = spread(count);
    const pages = await pagesOf(ids, 50);
    expect(pages.flat()).toEqual(ids);
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(50);
  });

  it('fills its pages by half at least, but for the last, and asks the engine a few times for each', async () => {
    const asked: string[] = [];
    const pages = await pagesOf(spread(1_000), 50, asked);
    for (const page of pages.slice(0, -1)) expect(page.length).toBeGreaterThanOrEqual(25);
    expect(asked.length).toBeLessThanOrEqual(pages.length * 15);
  });

  it('does not lose anybody where more ids begin alike than fit on a page', async () => {
    const alike = Array.from({ length: 7 }, (_, index) => `0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d1${index}`);
    expect((await pagesOf(alike, 3)).flat()).toEqual(alike);
  });

  it.each([
    ['', undefined],
    ['f', undefined],
    ['ff', undefined],
    ['0', '1'],
    ['9', 'a'],
    ['3f', '4'],
    ['3e', '3f'],
    ['0ff', '1'],
  ])('goes on behind %j at %j', (beginning, next) => expect(successor(beginning)).toBe(next));

  it('is asked of the engine in one query, in which all that is named must be true', () => {
    const id = '0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11';
    expect(
      audienceQuery(
        {
          policyVersions: ['2026-01'],
          statuses: ['active'],
          countries: ['KR', 'GB'],
          anniversary: { from: '2027-01-01', until: '2027-06-30' },
          nextDeadline: { until: '2027-01-31' },
          membershipIds: [id],
        },
        '0f',
      ),
    ).toBe(
      "ExecutionStatus = 'Running' AND Audience IS NOT NULL AND MembershipStatus IN ('active') AND Audience IN ('policy:2026-01') AND Audience IN ('country:KR', 'country:GB')" +
        " AND Anniversary >= '2027-01-01T00:00:00.000Z' AND Anniversary <= '2027-06-30T23:59:59.999Z' AND NextDeadline <= '2027-01-31T23:59:59.999Z'" +
        ` AND WorkflowId IN ('membership/${id}') AND WorkflowId STARTS_WITH 'membership/0f'`,
    );
  });

  it('is of all that are not over, unless it says more', () =>
    expect(audienceQuery({}, '')).toBe("ExecutionStatus = 'Running' AND Audience IS NOT NULL AND WorkflowId STARTS_WITH 'membership/'"));

  it('never becomes part of the query’s grammar', () => {
    for (const value of ["x' OR 1=1", "'", '']) expect(() => audienceQuery({ policyVersions: [value] }, '')).toThrow('searched for');
  });
});
