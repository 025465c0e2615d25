import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { language, noticeKinds, noticeReaders } from './shapes.js';

const notice = {
  notice: z.string(),
  kind: z.enum(noticeKinds),
  reader: z.enum(noticeReaders).optional(),
  email: z.string().optional(),
  language: language.optional(),
};

/** A letter that the mail server took, so that nobody has to guess whether it was written. */
export const NoticeSent = defineEvent({
  type: 'NoticeSent',
  version: 1,
  summary: 'The named letter was handed to the mail server for one reader, and taken; `email` is masked.',
  data: z.object(notice),
});

/** A letter that will not arrive. */
export const NoticeBounced = defineEvent({
  type: 'NoticeBounced',
  version: 1,
  summary: 'The named letter could not be delivered to one reader; `smtpStatus` is the mail server’s answer, `email` is masked.',
  data: z.object({ ...notice, smtpStatus: z.number().int() }),
});
