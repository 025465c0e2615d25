import { CancellationScope, condition, isCancellation } from '@temporalio/workflow';

/** Tries to send for as long as the letter is wanted; resolves with nothing once it is not, so that a late mail server cannot hold the membership. */
export async function untilOwed<Result>(isUnwanted: () => boolean, send: () => Promise<Result>): Promise<Result | undefined> {
  const sending = new CancellationScope({ cancellable: true });
  const sent = sending.run(send);
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  void sent.then(end, end);
  void condition(() => isOver || isUnwanted()).then(() => {
    if (!isOver) sending.cancel();
  });
  try {
    return await sent;
  } catch (error) {
    if (isCancellation(error)) return undefined;
    throw error;
  }
}
