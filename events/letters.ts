import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { language, letterReaders } from './shapes.js';
import { letterKinds } from './state/letter-kinds.js';

const delivery = {
  mail: z.string(),
  kind: z.enum(letterKinds),
  reader: z.enum(letterReaders).optional(),
  email: z.string().optional(),
  language: language.optional(),
  unanswered: z.number().int().positive().optional(),
};

/** A letter that the mail server took, so that nobody has to guess whether it was written. */
export const LetterSent = defineEvent({
  type: 'LetterSent',
  version: 1,
  summary:
    'The named letter was handed to the mail server for one reader, and taken; `email` is masked, `unanswered` says for how many readers it still waits.',
  data: z.object(delivery),
});

/** A letter that will not arrive. */
export const LetterBounced = defineEvent({
  type: 'LetterBounced',
  version: 1,
  summary: 'The named letter could not be delivered to one reader; `smtpStatus` is the mail server’s answer, `email` is masked.',
  data: z.object({ ...delivery, smtpStatus: z.number().int() }),
});

/** Once more, for those who hold the right now. */
export const LetterResent = defineEvent({
  type: 'LetterResent',
  version: 1,
  summary: 'Support has the named letter sent again, to everybody who should have it now.',
  data: z.object({ letter: z.string(), kind: z.enum(letterKinds) }),
});
