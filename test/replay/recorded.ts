import proto from '@temporalio/proto';
import type { temporal } from '@temporalio/proto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timeSkipping } from '../support/engine.js';
import { historiesOf, type RunHistory } from '../support/histories.js';
import { onStage } from '../support/stage.js';
import { branches } from './branches.js';
import { legacyBranches } from './legacy-branches.js';
import { publishingBranches } from './publishing-branches.js';
import { rolloutBranches } from './rollout-branches.js';

const { History } = proto.temporal.api.history.v1;
const folder = fileURLToPath(new URL('histories', import.meta.url));

/** One run as it was once written. */
export interface RecordedRun {
  readonly name: string;
  readonly workflowId: string;
  readonly history: temporal.api.history.v1.History;
}

/** The runs of every release, by release and branch. */
export const recordedRuns = (): RecordedRun[] =>
  readdirSync(folder).flatMap((release) =>
    readdirSync(join(folder, release)).map((file) => {
      const { workflowId, history } = JSON.parse(readFileSync(join(folder, release, file), 'utf8')) as {
        workflowId: string;
        history: Record<string, unknown>;
      };
      return { name: `${release}/${file}`, workflowId, history: History.fromObject(history) };
    }),
  );

/** Writes the runs of every branch that the release has not written yet; what a published release has written is never written again. */
export async function recordMissing(release: string): Promise<void> {
  const target = join(folder, release);
  mkdirSync(target, { recursive: true });
  const missing = <Branch>(table: Readonly<Record<string, Branch>>) =>
    Object.entries(table).filter(([branch]) => !existsSync(join(target, `${branch}-1.json`)));
  const write = (branch: string, workflowId: string, runs: readonly RunHistory[]) =>
    runs.forEach(({ events }, index) => {
      const history = History.toObject(History.create({ events: [...events] }), { longs: String, enums: String, bytes: String });
      writeFileSync(join(target, `${branch}-${index + 1}.json`), `${JSON.stringify({ workflowId, history })}\n`);
    });
  for (const [branch, play] of missing(branches))
    await onStage(timeSkipping)(async (stage) => {
      const membership = await stage.begin();
      await play(stage, membership);
      await stage.atRest(membership);
      write(branch, membership.workflowId, await stage.histories(membership));
    })();
  for (const [branch, play] of missing({ ...rolloutBranches, ...publishingBranches, ...legacyBranches }))
    await onStage(timeSkipping)(async (stage) => {
      const begun = await play(stage);
      write(branch, begun.workflowId, await historiesOf(stage.env.client, begun));
    })();
}
