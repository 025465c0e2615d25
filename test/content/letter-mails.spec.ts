import { sendLetter } from '../../activities/letters.js';
import type { Mail } from '../../activities/ports.js';
import { FakePorts } from '../support/fake-ports.js';

const reader = (name: string) => ({
  mail: `support-acted/9/${name}`,
  email: `${name}@hanbit.example`,
  language: 'ko' as const,
  facts: {},
});
const letter = {
  kind: 'support-acted' as const,
  membershipId: crypto.randomUUID(),
  legalName: 'Harbour Ltd',
  to: [reader('slow'), reader('quick'), reader('gone')],
};

/** A mail server that says nothing to one, and something to the others. */
async function answers({ to }: Mail) {
  if (to.startsWith('slow')) return new Promise<never>(() => undefined);
  return to.startsWith('gone') ? ({ accepted: false, smtpStatus: 550 } as const) : ({ accepted: true } as const);
}

it('keeps what was said to the others where one reader’s mail server says nothing', async () => {
  const ports = new FakePorts();
  ports.mailServer = answers;
  expect(await sendLetter(ports, 20)(letter)).toEqual([
    { mail: 'support-acted/9/quick', accepted: true },
    { mail: 'support-acted/9/gone', accepted: false, smtpStatus: 550 },
  ]);
});

it('is tried again where nothing was said to anybody', async () => {
  const ports = new FakePorts();
  ports.mailServer = answers;
  await expect(sendLetter(ports, 20)({ ...letter, to: [reader('slow')] })).rejects.toThrow('did not answer in time');
});
