import { z } from 'zod';
import { readerOf } from '../../services/shared/event-reading.js';
import { contentHashOf, toWire } from '../../services/shared/event-wire.js';
import { recorded } from '../support/given-when-then.js';
import { happened } from '../support/sample-events.js';

describe('an older version', () => {
  const definitions = { EmailVerified: { version: 3, data: z.object({ address: z.string(), by: z.enum(['code', 'browser']) }) } };
  const upcasts = {
    EmailVerified: {
      1: (data: unknown) => ({ address: (data as { email: string }).email, proof: (data as { proof: string }).proof }),
      2: (data: unknown) => ({ address: (data as { address: string }).address, by: (data as { proof: string }).proof }),
    },
  };
  const [old] = recorded([happened.verified()]);

  it('is raised step by step to the current one', () => {
    expect(readerOf(definitions, upcasts)(toWire(old!))).toMatchObject({
      outcome: 'event',
      event: { version: 3, data: { address: 'contact@hanbit.example', by: 'code' } },
      contentHash: contentHashOf(old!),
    });
  });

  it('is not guessed at when a step is missing', () => {
    expect(readerOf(definitions, { EmailVerified: { 1: upcasts.EmailVerified[1] } })(toWire(old!))).toMatchObject({
      outcome: 'unknown-version',
    });
  });
});
