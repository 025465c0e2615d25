/** Does all the work at once; when one part fails, tells the others to give up, waits until they have, and throws what that one threw. */
export async function sideBySide<Result>(
  works: readonly ((abort: AbortSignal) => Promise<Result>)[],
  abort: AbortSignal,
): Promise<Result[]> {
  const failing = new AbortController();
  const failures: unknown[] = [];
  const guarded = works.map((work) =>
    work(AbortSignal.any([abort, failing.signal])).catch((error: unknown) => {
      failures.push(error);
      failing.abort();
      return undefined;
    }),
  );
  const results = await Promise.all(guarded);
  if (failures.length > 0) throw failures[0];
  return results as Result[];
}
