import type { PaperEntry } from '../../services/api/invoices/invoice-answer.js';
import { goldenEvents, read } from '../contracts/golden-events.js';

/** The invoice and the credit note of the story that every event ever written tells, as the views hold them. */
export const paperEntries: readonly PaperEntry[] = goldenEvents
  .map(({ message }) => read(message))
  .filter((event) => event.type === 'InvoiceIssued' || event.type === 'CreditNoteIssued')
  .map((event) => ({ ...event, _id: `${event.membershipId}:${event.sequence}` }));
