import type { UpdateDefinition } from '@temporalio/common';
import { setHandler } from '@temporalio/workflow';
import { answering, validating } from './answering.js';
import { RunEnd } from './run-end.js';

/** Whatever states events and carries what the log has not taken yet. */
interface Stating {
  readonly outbox: readonly unknown[];
}

/** One stream as its workflow holds it: where it stands, what is unpublished, and when its run may end. */
export class RunningStream<Record extends Stating> {
  private readonly end = new RunEnd(() => this.record.outbox);

  constructor(public record: Record) {}

  /** The run has grown long. */
  get isNearItsEnd(): boolean {
    return this.end.isNear;
  }

  published(count: number): void {
    this.record = { ...this.record, outbox: this.record.outbox.slice(count) };
  }

  /** Lets what is under way be finished before the run may end. */
  engage(doing: () => Promise<void>): Promise<void> {
    return this.end.engage(doing);
  }

  /** Takes a command as an update; what the turn refuses leaves no trace. */
  open<Input, Answer>(
    { definition, description }: { readonly definition: UpdateDefinition<Answer, [Input]>; readonly description: string },
    turn: (input: Input) => Record,
    answer: (record: Record) => Answer,
  ): void {
    const take = (input: Input): Record => answering(() => turn(input));
    const handler = (input: Input): Answer => {
      this.record = take(input);
      this.end.answers();
      return answer(this.record);
    };
    setHandler(definition, handler, { validator: (input: Input) => validating(() => take(input)), description });
  }

  /** Resolves when that is so, or when the run must end, and nothing is left undone. */
  async until(isOver: () => boolean): Promise<Record> {
    await this.end.until(isOver);
    return this.record;
  }
}
