import { neededEvents } from '../../services/api/legacy/needed-events.js';
import { goldenImport, goldenImportId } from './fake-legacy.js';

const unknown = () => Promise.reject(new Error('not-found'));
const view = (phase: 'running' | 'completed') => ({ ...goldenImport, state: { ...goldenImport.state, phase } });
const needed = (phase: 'running' | 'completed' | undefined, isOver: boolean) =>
  neededEvents({
    legacy: { findImport: async () => phase && view(phase) },
    isOver: async () => isOver,
    newestEvent: unknown,
  })(goldenImportId);

it('lets the file of an import go that is over, also once the engine has forgotten it', async () => {
  expect(await needed('completed', false)).toBe(0);
  expect(await needed(undefined, true)).toBe(0);
});

it('keeps the file of an import that runs, and of whatever nobody knows', async () => {
  await expect(needed('running', false)).rejects.toThrow();
  await expect(needed(undefined, false)).rejects.toThrow();
});

it('asks of everything else how many events it has', async () =>
  expect(
    await neededEvents({ legacy: { findImport: async () => undefined }, isOver: async () => false, newestEvent: async () => 7 })('other'),
  ).toBe(7));
