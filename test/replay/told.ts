import { proxySinks, type Sinks, type WorkflowInterceptorsFactory } from '@temporalio/workflow';
import { publishes } from './logs.js';

/** Hears which events a run publishes, also while it is replayed. */
export interface Told extends Sinks {
  readonly told: { publishes(turns: unknown): void };
}

const { told } = proxySinks<Told>();

/** Tells every batch of events as the code of today would publish it: the engine compares that something is published, not what. */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  outbound: [
    {
      scheduleActivity(input, next) {
        if (publishes.includes(input.activityType)) told.publishes(input.args[0]);
        return next(input);
      },
    },
  ],
});
