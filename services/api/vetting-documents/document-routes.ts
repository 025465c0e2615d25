import { z } from 'zod';
import { mediaTypes } from '../../../events/vetting-documents.js';
import { fileName } from '../../shared/input/vetting.js';
import { access } from '../access/access.js';
import { receiptAnswer } from '../memberships/receipt-answer.js';
import type { Route } from '../route.js';

/** What is said beside the file. */
export const uploadQuery = z.strictObject({ name: fileName.meta({ description: 'What the sender calls the file.' }) });

/** How the membership stands now, and the receipt for the file. */
export const uploadAnswer = receiptAnswer.extend({
  document: z.object({
    hash: z.string().meta({ description: 'SHA-256 of the file as it was received.' }),
    mediaType: z.enum(mediaTypes),
    size: z.int().meta({ description: 'In bytes.' }),
    receivedAt: z.iso.datetime(),
  }),
});

/** Files of a review and proofs of transfers: a company's people send them, support agents read them. */
export const documentRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/memberships/:membershipId/documents',
    operation: 'uploadDocument',
    area: 'memberships',
    topic: 'vetting',
    summary: 'Upload a document as PDF, PNG or JPEG, while a rejection stands or support has asked for one.',
    access: access.members,
    query: uploadQuery,
    files: mediaTypes,
    answers: [{ status: 201, description: 'The receipt; the same file again has the same receipt.', schema: uploadAnswer }],
    refusals: [
      'role-required',
      'document-type-not-accepted',
      'document-empty',
      'document-too-large',
      'document-not-awaited',
      'too-many-documents',
      'vetting-not-open',
      'membership-over',
      'membership-suspended',
      'membership-active',
      'idempotency-key-reused',
      'too-many-commands',
      'unavailable',
    ],
  },
  {
    method: 'POST',
    path: '/v1/memberships/:membershipId/orders/:order/proofs',
    operation: 'submitPaymentProof',
    area: 'memberships',
    topic: 'orders',
    summary: 'Upload a proof of the wire transfer for an order, as PDF, PNG or JPEG; support looks at it.',
    access: access.members,
    query: uploadQuery,
    files: mediaTypes,
    answers: [
      {
        status: 201,
        description: 'The receipt; the same file again has the same receipt, unless support has refused it.',
        schema: uploadAnswer,
      },
    ],
    refusals: [
      'role-required',
      'document-type-not-accepted',
      'document-empty',
      'document-too-large',
      'too-many-documents',
      'order-unknown',
      'order-over',
      'order-already-paid',
      'order-not-by-wire',
      'proof-refused',
      'membership-over',
      'membership-not-active',
      'idempotency-key-reused',
      'too-many-commands',
      'unavailable',
    ],
  },
  {
    method: 'GET',
    path: '/v1/support/memberships/:membershipId/documents/:hash',
    operation: 'downloadDocument',
    area: 'support',
    topic: 'vetting',
    summary: 'Download a document of the company by the hash that its receipt names.',
    access: access.supportAgents,
    answers: [{ status: 200, description: 'The file, to be saved.', contentType: 'application/octet-stream' }],
    refusals: ['not-found', 'document-lost', 'unavailable'],
  },
];
