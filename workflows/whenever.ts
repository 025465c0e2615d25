import { condition } from '@temporalio/workflow';

/**
 * Does work as often as there is any, one after another.
 * What there is to do is looked at once more after the wait: between the wish and the deed others may have been heard, and what they said may have made it needless.
 */
export async function whenever<Work>(look: () => Work | undefined, does: (work: Work) => Promise<void> | void): Promise<never> {
  for (;;) {
    await condition(() => look() !== undefined);
    const work = look();
    if (work !== undefined) await does(work);
  }
}
