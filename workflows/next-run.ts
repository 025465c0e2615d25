import { makeContinueAsNewFunc } from '@temporalio/workflow';
import type { Beginning } from './contract.js';
import type { MembershipRecord } from './decisions/turn.js';

type Run = (beginning: Extract<Beginning, { carried: unknown }>) => Promise<never>;

const runs: Readonly<Record<'accountCreation' | 'renewal', Run>> = {
  accountCreation: makeContinueAsNewFunc<Run>({ workflowType: 'accountCreation' }),
  renewal: makeContinueAsNewFunc<Run>({ workflowType: 'renewal' }),
};

/** The next run, with all that this one carries: a membership that lives is renewed, any other is on its way in or asleep until it is. */
export const nextRun = (record: MembershipRecord): Promise<never> => {
  const { account } = record.state;
  const lives = account?.status === 'active' || account?.suspension?.from === 'active';
  return runs[lives ? 'renewal' : 'accountCreation']({ carried: record });
};
