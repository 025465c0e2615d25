import { allHandlersFinished, condition, sleep, workflowInfo } from '@temporalio/workflow';
import { lastOfAll } from './last-of-all.js';

const longHistory = 150;
const veryLongHistory = 1_500;

/** Says when a run may end, so that no answer, no event and nothing under way is lost with it. */
export class RunEnd {
  private underWay = 0;
  private answeredAt = -1;

  /** What is unpublished is asked for anew each time. */
  constructor(private readonly unpublished: () => readonly unknown[]) {}

  /** This run has grown long: what is begun now is better begun by the next. */
  get isNear(): boolean {
    return workflowInfo().historyLength > longHistory;
  }

  /** An update is answered in this task. */
  answers(): void {
    this.answeredAt = workflowInfo().historyLength;
  }

  /** Lets an activity finish before the run may end. */
  async engage<Result>(activity: () => Promise<Result>): Promise<Result> {
    this.underWay += 1;
    try {
      return await activity();
    } finally {
      this.underWay -= 1;
    }
  }

  /** Resolves when the run is over or has become long, and nothing is left undone; a run that an outage has made very long carries the undone over. */
  async until(isOver: () => boolean): Promise<void> {
    const mayEnd = () => (isOver() || this.isNear) && this.isAtRest();
    do {
      await condition(mayEnd);
      await lastOfAll();
    } while ((await this.answersInThisTask()) || !mayEnd());
  }

  private isAtRest(): boolean {
    const isVeryLong = workflowInfo().historyLength > veryLongHistory;
    return allHandlersFinished() && (isVeryLong || (this.unpublished().length === 0 && this.underWay === 0));
  }

  /** An answer given in the task that ends a run would be lost, so the end waits for another task. */
  private async answersInThisTask(): Promise<boolean> {
    if (this.answeredAt !== workflowInfo().historyLength) return false;
    await sleep(1, { summary: 'let the answer leave before the run ends' });
    return true;
  }
}
