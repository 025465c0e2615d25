import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { hashOf } from '../../shared/documents/document-names.js';
import type { DocumentStore } from '../../shared/documents/document-store.js';
import { parseInput } from '../../shared/input/field-errors.js';
import { legacyCorrection, legacyCorrectionIn, legacyId } from '../../shared/input/legacy-record.js';
import { guid } from '../../shared/input/text.js';
import { rolloutIdOf } from '../../shared/rollout-id.js';
import { findAtLeast, membershipQuery } from '../memberships/reading.js';
import { port } from '../ports.js';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from '../requests/api-request.js';
import { metadataOf } from '../requests/idempotency.js';
import { parseQuery } from '../requests/query.js';
import { callerIn } from '../requests/sender.js';
import {
  correctionAnswer,
  importQuery,
  importsAnswer,
  importsQuery,
  presentImport,
  presentRecord,
  presentReport,
  reportQuery,
} from './legacy-answer.js';
import type { Legacy } from './legacy.js';
import { readSentExport } from './sent-export.js';

/** Takes exports of the old membership centre in, and answers what became of them. */
@Injectable()
export class LegacyDesk {
  constructor(
    @Inject(port.legacy) private readonly legacy: Legacy,
    @Inject(port.documents) private readonly documents: DocumentStore,
  ) {}

  /** The file is stored before its import hears of it. */
  async begin(request: ApiRequest, query: object, response: Response) {
    const { dryRun, reason } = parseQuery(importQuery, query);
    const { content, format, rows } = await readSentExport(request);
    const file = { fileHash: hashOf(content), format, rows, dryRun: dryRun === 'true' };
    const metadata = metadataOf(request, callerIn(request), { reason, said: file });
    const importId = rolloutIdOf(`legacy import ${metadata.idempotencyKey ?? metadata.commandId}`);
    await this.documents.put(importId, file.fileHash, content);
    const begun = await this.legacy.begin({ importId, file, metadata });
    response.location(`/v1/legacy/imports/${importId}?minSequence=1`);
    return begun;
  }

  async readImport(request: ApiRequest, query: object, response: Response) {
    const { minSequence = 1 } = parseQuery(membershipQuery, query);
    const { legacy } = this;
    const shelf = { find: (id: string) => legacy.findImport(id) };
    const commands = { isKnown: (id: string) => legacy.isKnownImport(id) };
    const lookout = { memberships: shelf, commands, gone: () => response.destroyed };
    return presentImport(await findAtLeast(lookout, importIn(request), minSequence), request.language);
  }

  async listImports(request: ApiRequest, query: object) {
    const { limit, after } = parseQuery(importsQuery, query);
    const last = after && (await this.legacy.findImport(after));
    if (after && !last) throw new Problem('not-found');
    const found = await this.legacy.imports({ ...(last && { after: last }), limit: limit + 1 });
    const imports = found.slice(0, limit).map((each) => presentImport(each, request.language));
    return importsAnswer.parse({ imports, next: found.length > limit ? imports.at(-1)?.importId : null });
  }

  async report(request: ApiRequest, query: object) {
    const { outcome, limit, after } = parseQuery(reportQuery, query);
    const importId = importIn(request);
    if (!(await this.legacy.findImport(importId))) throw new Problem('not-found');
    return presentReport(await this.legacy.items({ importId, outcome, after, limit: limit + 1 }), limit, request.language);
  }

  async readRecord(request: ApiRequest, query: object, response: Response) {
    const { minSequence = 1 } = parseQuery(membershipQuery, query);
    const partnerId = recordIn(request);
    const { legacy } = this;
    const shelf = { find: (id: string) => legacy.findRecord(id) };
    if (!(await shelf.find(partnerId)) && !(await legacy.isKnownRecord(partnerId))) throw new Problem('not-found');
    const lookout = { memberships: shelf, commands: { isKnown: () => Promise.resolve(true) }, gone: () => response.destroyed };
    const view = await findAtLeast(lookout, partnerId, minSequence);
    return presentRecord(view, await legacy.historyOf(partnerId), request.language);
  }

  async correct(request: ApiRequest) {
    const partnerId = recordIn(request);
    const said = parseInput(legacyCorrection, request.body ?? {});
    const metadata = metadataOf(request, callerIn(request), { reason: said.reason });
    const receipt = await this.legacy.correct(partnerId, { data: legacyCorrectionIn(said), metadata });
    return correctionAnswer.parse({ ...receipt, partnerId });
  }
}

/** The import in the address; what cannot be an id is nobody's. */
function importIn({ params }: ApiRequest): string {
  const { data } = guid.safeParse(params['importId']);
  if (!data) throw new Problem('not-found');
  return data;
}

/** The record in the address. */
function recordIn({ params }: ApiRequest): string {
  const { data } = legacyId.safeParse(params['partnerId']);
  if (!data) throw new Problem('not-found');
  return data;
}
