import { choosePorts, preferredPorts } from '../../infra/local/ports.js';

const takenAre =
  (...taken: number[]) =>
  (port: number) =>
    Promise.resolve(!taken.includes(port));

it('takes the wished ports where nobody listens', async () => {
  expect(await choosePorts(preferredPorts, takenAre())).toEqual(preferredPorts);
});

it('steps around a taken port and leaves the others where they were', async () => {
  expect(await choosePorts(preferredPorts, takenAre(7233, 7234))).toEqual({ ...preferredPorts, temporal: 7235 });
});

it('gives no port away twice, though stepping aside would lead there', async () => {
  const chosen = await choosePorts(preferredPorts, takenAre(3000, 9092));
  expect(chosen).toMatchObject({ api: 3001, workerHealth: 3002, projectorHealth: 3003, kafka: 9093, kafkaController: 9094 });
  expect(new Set(Object.values(chosen)).size).toBe(Object.keys(preferredPorts).length);
});

it('leaves a server of ours that already listens on its ports, though they are taken, and gives them to nobody else', async () => {
  const chosen = await choosePorts({ ...preferredPorts, api: 27016 }, takenAre(27016, 27017, 9092, 9093, 3001), ['mongo', 'kafka']);
  expect(chosen).toEqual({ ...preferredPorts, api: 27018, workerHealth: 3002, projectorHealth: 3003, apiHealth: 3004 });
});
