import { z } from 'zod';
import { rejectionReasons } from '../../../events/shapes.js';
import { documentCodes, mediaTypes } from '../../../events/vetting-documents.js';
import { fails } from './field-errors.js';
import { optionalText, text } from './text.js';

const longest = 1_000;

/** Why support says No. */
export const rejection = z.strictObject({ rejection: z.enum(rejectionReasons) });

/** What the company mended, in its own words; it need not say. */
export const resubmission = z.strictObject({ comment: optionalText(longest) });

/** Why the company thinks that the No is wrong. */
export const appeal = z.strictObject({ comment: text(1, longest) });

/** Which document support asks for, and what it adds. */
export const documentRequest = z.strictObject({ document: z.enum(documentCodes), note: optionalText(longest) });

/** What the sender calls a file; it names nothing on a disk. */
export const fileName = optionalText(120);

/** A file that the sender has put into the document store, by what it is. */
export const upload = z.strictObject({
  hash: z.string().refine((hash) => /^[0-9a-f]{64}$/.test(hash), fails('not-a-hash')),
  mediaType: z.enum(mediaTypes),
  size: z.int().min(1),
  name: fileName,
});
