import { dirname, extname, join } from 'node:path';

/** Where the pure part begins: it keeps nothing between two calls, so that all workflows of a worker share one copy. */
const shared = ['decisions/turn', 'decisions/preview', 'decisions/rollout-turn', 'decisions/publishing-turn', 'decisions/legacy-turn'];

/** What a worker runs, given the path of the workflows' index, and which of its modules are evaluated once a worker instead of once a membership. */
export const workflowSource = (index: string) => ({
  workflowsPath: index,
  preloadModules: shared.map((module) => join(dirname(index), `${module}${extname(index)}`)),
});
