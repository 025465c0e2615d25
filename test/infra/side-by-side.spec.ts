import { sideBySide } from '../../infra/local/side-by-side.js';

const patient = new AbortController().signal;
const untilToldToGiveUp = (abort: AbortSignal) =>
  new Promise<string>((_, reject) => abort.addEventListener('abort', () => reject(new Error('gave up'))));

it('answers in the order of the work', async () => {
  expect(await sideBySide([() => Promise.resolve('first'), () => Promise.resolve('second')], patient)).toEqual(['first', 'second']);
});

it('tells the others to give up when one fails, and throws what that one threw', async () => {
  const failing = () => Promise.reject(new Error('no network'));
  await expect(sideBySide([untilToldToGiveUp, failing, untilToldToGiveUp], patient)).rejects.toThrow('no network');
});

it('passes on the wish to stop', async () => {
  const stop = new AbortController();
  const work = sideBySide([untilToldToGiveUp], stop.signal);
  stop.abort();
  await expect(work).rejects.toThrow('gave up');
});
