import { setInterval } from 'node:timers/promises';
import { createTemporalClient } from '../../services/shared/temporal-client.js';
import { legacyWorkflowId } from '../../workflows/contract-legacy.js';
import { legacyCsv, legacyFields, legacyLine } from '../support/legacy.js';
import { ownStack, type OwnStack } from '../support/own-stack.js';

let stack: OwnStack;

beforeAll(async () => void (stack = await ownStack()), 120_000);
afterAll(() => stack?.remove(), 60_000);

interface Report {
  readonly phase: string;
  readonly taken: number;
  readonly totals: Readonly<Record<string, number>>;
}

const count = 240;
const idOf = (index: number): string => String(40_000_000 + index * 2);
const lines = Array.from({ length: count }, (_, index) =>
  legacyLine(legacyFields(idOf(index), index % 5 === 0 ? { locationIds: [String(40_000_001 + index * 2)] } : {})),
);

async function sent(): Promise<string> {
  const response = await fetch(`${stack.endpoints.api}/v1/legacy/imports?reason=old-centre-closes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await stack.system.tokenOf('support-approver@tenure.example')}`, 'content-type': 'text/csv' },
    body: legacyCsv(lines),
  });
  expect(response.status).toBe(202);
  return response.headers.get('location')!.split('?')[0]!;
}

it('brings every record over once although the worker is killed in the middle, and none again with the same file', async () => {
  const { Caller, eventually } = stack.system;
  const record = (index: number) => agent.get(`/v1/legacy/records/${idOf(index)}`);
  const agent = await Caller.signedIn('support-agent@tenure.example');
  const reported = (path: string): Promise<Report> =>
    eventually(async () => {
      const { status, body } = await agent.get(path);
      return status === 200 ? (body as unknown as Report) : undefined;
    });
  const over = async (path: string): Promise<Report> => {
    for await (const _ of setInterval(200)) {
      const report = await reported(path);
      if (report.phase === 'completed') return report;
    }
    throw new Error('The time is over.');
  };
  const none = { created: 0, unchanged: 0, conflict: 0, duplicate: 0, invalid: 0 };

  const first = await sent();
  const { connection, workflow } = createTemporalClient({ TEMPORAL_ADDRESS: stack.endpoints.temporal, TEMPORAL_NAMESPACE: 'default' });
  const begun = (index: number) => workflow.getHandle(legacyWorkflowId(idOf(index))).describe();
  await eventually(() => begun(30).catch(() => undefined));
  await stack.process('worker').kill('SIGKILL');
  expect(await reported(first)).toMatchObject({ phase: 'running', taken: 0 });
  await expect(begun(count - 1)).rejects.toThrow();
  await connection.close();
  await stack.process('worker').restart();
  expect((await over(first)).totals).toEqual({ ...none, created: count });

  expect((await over(await sent())).totals).toEqual({ ...none, unchanged: count });
  for (const index of [0, 5, count - 1]) expect(await record(index)).toMatchObject({ status: 200, body: { phase: 'writable' } });
}, 300_000);
