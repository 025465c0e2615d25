import { legacyMediaTypes } from '../../shared/legacy-limits.js';
import { legacyCorrection } from '../../shared/input/legacy-record.js';
import { access } from '../access/access.js';
import { membershipQuery } from '../memberships/reading.js';
import type { Route } from '../route.js';
import { exportForms } from './export-forms.js';
import {
  begunAnswer,
  correctionAnswer,
  importAnswer,
  importQuery,
  importsAnswer,
  importsQuery,
  recordAnswer,
  reportAnswer,
  reportQuery,
} from './legacy-answer.js';

/** The records of the old membership centre: an approver imports them, agents read and mend them. */
export const legacyRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/legacy/imports',
    operation: 'beginLegacyImport',
    area: 'legacy',
    summary:
      'Import an export of the old membership centre, as CSV or JSON with up to 10,000 rows; a dry run only says what would become of each.',
    access: access.supportApprovers,
    query: importQuery,
    files: Object.keys(legacyMediaTypes),
    fileForms: exportForms,
    answers: [
      { status: 202, description: 'The import begins.', schema: begunAnswer, headers: { Location: 'Where to read how far it is.' } },
    ],
    refusals: [
      'document-type-not-accepted',
      'legacy-file-empty',
      'document-too-large',
      'legacy-file-unreadable',
      'legacy-file-too-long',
      'idempotency-key-reused',
      'unavailable',
    ],
  },
  {
    method: 'GET',
    path: '/v1/legacy/imports',
    operation: 'listLegacyImports',
    area: 'legacy',
    summary: 'The imports so far, the newest first.',
    access: access.supportAgents,
    query: importsQuery,
    answers: [{ status: 200, description: 'A page of imports.', schema: importsAnswer }],
    refusals: ['not-found', 'unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/legacy/imports/:importId',
    operation: 'getLegacyImport',
    area: 'legacy',
    summary: 'How far an import is, and what became of its rows by number.',
    access: access.supportAgents,
    query: membershipQuery,
    answers: [{ status: 200, description: 'The import.', schema: importAnswer }],
    refusals: ['not-found', 'not-yet-visible', 'unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/legacy/imports/:importId/report',
    operation: 'getLegacyImportReport',
    area: 'legacy',
    summary: 'What became of each row of an import, with everything that is wrong with it; never a value.',
    access: access.supportAgents,
    query: reportQuery,
    answers: [{ status: 200, description: 'A page, in the order of the file.', schema: reportAnswer }],
    refusals: ['not-found', 'unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/legacy/records/:partnerId',
    operation: 'getLegacyRecord',
    area: 'legacy',
    summary: 'One record of the old membership centre, by the global id of its company.',
    access: access.supportAgents,
    query: membershipQuery,
    answers: [{ status: 200, description: 'The record.', schema: recordAnswer }],
    refusals: ['not-found', 'location-id-not-global', 'not-yet-visible', 'unavailable'],
  },
  {
    method: 'POST',
    path: '/v1/legacy/records/:partnerId/correct',
    operation: 'correctLegacyRecord',
    area: 'legacy',
    summary: 'Correct a record that has not expired; its ids and its expiry stay.',
    access: access.supportAgents,
    body: legacyCorrection,
    answers: [{ status: 200, description: 'How the record stands now.', schema: correctionAnswer }],
    refusals: ['not-found', 'location-id-not-global', 'legacy-record-read-only', 'legacy-record-moved', 'unavailable'],
  },
];
