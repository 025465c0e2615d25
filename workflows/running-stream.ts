import type { UpdateDefinition } from '@temporalio/common';
import { setHandler } from '@temporalio/workflow';
import { answering, validating } from './answering.js';
import { RunEnd } from './run-end.js';

/** Whatever states events and carries what the log has not taken yet. */
interface Stating {
  readonly sequence: number;
  readonly outbox: readonly unknown[];
}

/** One stream as its workflow holds it: where it stands, what is unpublished, and when its run may end. */
export class RunningStream<Record extends Stating> {
  private record_: Record;
  private readonly end = new RunEnd(() => this.record_.outbox);

  /** `show` is told each time that events were stated. */
  constructor(
    record: Record,
    private readonly show: (record: Record) => void = () => undefined,
  ) {
    this.record_ = record;
  }

  get record(): Record {
    return this.record_;
  }

  /** The run has grown long. */
  get isNearItsEnd(): boolean {
    return this.end.isNear;
  }

  /** What a turn made of it. */
  become(record: Record): void {
    const isNew = record.sequence > this.record_.sequence;
    this.record_ = record;
    if (isNew) this.show(record);
  }

  published(count: number): void {
    this.record_ = { ...this.record_, outbox: this.record_.outbox.slice(count) };
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
      const record = take(input);
      this.end.answers();
      this.become(record);
      return answer(record);
    };
    setHandler(definition, handler, { validator: (input: Input) => validating(() => take(input)), description });
  }

  /** Resolves when that is so, or when the run must end, and nothing is left undone. */
  async until(isOver: () => boolean): Promise<Record> {
    await this.end.until(isOver);
    return this.record_;
  }
}
