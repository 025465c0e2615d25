import type { ProcessPlan } from '../process-plan.js';
import type { Setting } from '../setting.js';
import type { Program } from './program.js';

/** The part of a plan that differs from server to server. */
export type ServerCommand = (program: Program, setting: Setting) => Pick<ProcessPlan, 'command' | 'environment' | 'prepare'>;
