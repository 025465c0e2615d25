import { descentOf, identityOf, isRunning, type ProcessIdentity } from './process-identity.js';

const shells = /^(sh|ash|dash|bash|zsh|ksh|busybox)$/;
const interval = 400;

const identities = async (...pids: readonly number[]): Promise<ProcessIdentity[]> =>
  (await Promise.all(pids.map(identityOf))).filter((identity) => identity !== undefined);

/** npm, and the shell that it starts a script with, which passes no signal on. */
async function npmAbove(parent: number): Promise<ProcessIdentity[]> {
  const above = await descentOf(parent);
  return above && shells.test(above.name) ? identities(parent, above.parent) : identities(parent);
}

/** Tells once that npm, or its shell, was ended alone, so that nothing runs on that nobody sees; without npm nobody is watched. Resolves once it watches. */
export async function watchNpm(ended: () => void, environment = process.env, parent = process.ppid): Promise<void> {
  if (!environment['npm_lifecycle_event']) return;
  const above = await npmAbove(parent);
  const timer = setInterval(() => {
    void Promise.all(above.map(isRunning)).then((alive) => {
      if (alive.every(Boolean)) return;
      clearInterval(timer);
      ended();
    });
  }, interval).unref();
}
