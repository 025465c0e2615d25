import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { noticeKinds } from './shapes.js';

const notice = { notice: z.string(), kind: z.enum(noticeKinds) };

/** A letter that the mail server took, so that nobody has to guess whether it was written. */
export const NoticeSent = defineEvent({
  type: 'NoticeSent',
  version: 1,
  summary: 'The named letter was handed to the mail server, which took it.',
  data: z.object(notice),
});

/** A letter that will not arrive. */
export const NoticeBounced = defineEvent({
  type: 'NoticeBounced',
  version: 1,
  summary: 'The named letter could not be delivered; `smtpStatus` is the mail server’s answer.',
  data: z.object({ ...notice, smtpStatus: z.number().int() }),
});
