import { access } from '../access/access.js';
import type { Route } from '../route.js';
import { invoiceAnswer, invoicesAnswer } from './invoice-answer.js';

const common = { method: 'GET', area: 'memberships', topic: 'orders', access: access.readers } as const;

/** Invoices and credit notes: whoever may buy for the company reads them, and support. */
export const invoiceRoutes: readonly Route[] = [
  {
    ...common,
    path: '/v1/memberships/:membershipId/invoices',
    operation: 'getInvoices',
    summary: 'List the invoices and credit notes of a membership, oldest first.',
    answers: [{ status: 200, description: 'All of them in short.', schema: invoicesAnswer }],
    refusals: ['role-required', 'unavailable'],
  },
  {
    ...common,
    path: '/v1/memberships/:membershipId/invoices/:number',
    operation: 'getInvoice',
    summary: 'Read an invoice or a credit note, with the seller, the company as it stood then, lines, tax and total.',
    answers: [{ status: 200, description: 'The paper as data.', schema: invoiceAnswer }],
    refusals: ['role-required', 'unavailable'],
  },
  {
    ...common,
    path: '/v1/memberships/:membershipId/invoices/:number/pdf',
    operation: 'getInvoicePdf',
    summary: 'The same as PDF, in English or Korean; byte for byte the same each time.',
    answers: [{ status: 200, description: 'The PDF, to be saved.', contentType: 'application/pdf' }],
    refusals: ['role-required', 'unavailable'],
  },
];
