import type { OrderEntry } from '../../services/api/invoices/bought-order.js';
import type { PaperEntry, Papers } from '../../services/api/invoices/invoice-answer.js';
import { orderEventTypes } from '../../services/api/memberships/memberships.js';
import type { TimelineEntry } from '../../services/shared/views.js';
import { goldenEvents, read } from '../contracts/golden-events.js';
import { recorded, type Happened } from '../support/given-when-then.js';

const entriesOf = (events: ReturnType<typeof recorded>): readonly TimelineEntry[] =>
  events.map((event) => ({ ...event, _id: `${event.membershipId}:${event.sequence}` }));

const isPaper = (entry: TimelineEntry): entry is PaperEntry => entry.type === 'InvoiceIssued' || entry.type === 'CreditNoteIssued';

const isOfOrder = (entry: TimelineEntry): entry is OrderEntry => orderEventTypes.some((type) => type === entry.type);

const papersIn = (entries: readonly TimelineEntry[]): Papers => ({ all: entries.filter(isPaper), orders: entries.filter(isOfOrder) });

/** The invoice and the credit note of the story that every event ever written tells, and what happened to their order, as the views hold them. */
export const goldenPapers: Papers = papersIn(entriesOf(goldenEvents.map(({ message }) => read(message))));

/** The papers of a company to which this happened. */
export const papersAfter = (events: readonly Happened[]): Papers => papersIn(entriesOf(recorded(events)));

/** All of that story which papers tell, as it would be another company's. */
export const goldenPapersOf = (membershipId: string): readonly (OrderEntry | PaperEntry)[] =>
  [...goldenPapers.orders, ...goldenPapers.all].map((entry) => ({ ...entry, membershipId }));
