import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import { policyOf } from '../../../workflows/decisions/policy.js';
import type { UploadedDocument } from '../../../workflows/decisions/vetting-documents.js';
import { MembershipRefused } from '../../shared/membership-refused.js';
import type { SentCommand } from '../../shared/send-command.js';
import type { MembershipView } from '../../shared/views.js';
import type { Memberships } from '../memberships/memberships.js';
import { findAtLeast, findNow } from '../memberships/reading.js';
import { port, type Commands } from '../ports.js';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from '../requests/api-request.js';
import { metadataOf } from '../requests/idempotency.js';
import { parseQuery } from '../requests/query.js';
import { callerIn } from '../requests/sender.js';
import { uploadAnswer, uploadQuery } from './document-routes.js';
import { DocumentDamaged, type DocumentStore } from '../../shared/documents/document-store.js';
import { hashOf } from '../../shared/documents/document-names.js';
import { readSentFile, type MediaType } from './sent-file.js';

const extensions: Readonly<Record<MediaType, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

const maximumBytes = ({ state: { account } }: MembershipView): number => policyOf(account!.policyVersion).vetting.documents.maximumBytes;

/** Everything that a membership has a receipt for, as long as it knows of it. */
const filesOf = ({ vetting, orders }: MembershipView['state']) => [
  ...(vetting?.documents ?? []),
  ...(orders?.list ?? []).flatMap(({ proofs = [] }) => proofs),
];

/** Stands for a file that cannot be used, to hear whether any file of this sender would be taken. */
const anyFile: UploadedDocument = { hash: '0'.repeat(64), mediaType: 'application/pdf', size: 1 };

type Receiving = SentCommand<'uploadDocument'> | SentCommand<'submitPaymentProof'>;
type CommandFor = (membershipId: string, file: UploadedDocument, metadata: ReturnType<typeof metadataOf>) => Receiving;

/** Takes damage for an answer, and nothing else. */
function damaged(error: unknown): undefined {
  if (!(error instanceof DocumentDamaged)) throw error;
}

/** Takes files in and gives them out; a file is stored once the membership would take it, and before it hears of it. */
@Injectable()
export class DocumentsDesk {
  constructor(
    @Inject(port.commands) private readonly commands: Commands,
    @Inject(port.documents) private readonly documents: DocumentStore,
    @Inject(port.memberships) private readonly memberships: Memberships,
  ) {}

  /** A document of a review. */
  take(request: ApiRequest, query: object): Promise<z.infer<typeof uploadAnswer>> {
    return this.receive(request, query, (membershipId, data, metadata) => ({
      membershipId,
      type: 'uploadDocument',
      input: { data, metadata },
    }));
  }

  /** A proof of a wire transfer. */
  async takeProof(request: ApiRequest, query: object): Promise<z.infer<typeof uploadAnswer>> {
    const order = Number(request.params['order']);
    if (!Number.isInteger(order) || order < 1) throw new Problem('not-found');
    return this.receive(request, query, (membershipId, file, metadata) => ({
      membershipId,
      type: 'submitPaymentProof',
      input: { data: { ...file, order }, metadata },
    }));
  }

  private async receive(request: ApiRequest, query: object, commandFor: CommandFor): Promise<z.infer<typeof uploadAnswer>> {
    const membershipId = String(request.params['membershipId']);
    const { name } = parseQuery(uploadQuery, query);
    const view = await this.begun(request, membershipId);
    const metadata = metadataOf(request, callerIn(request), { said: {} });
    const { content, mediaType } = await readSentFile(request, maximumBytes(view)).catch(async (fault: unknown) => {
      await this.isAwaited(commandFor(membershipId, anyFile, metadata));
      throw fault;
    });
    const document = { hash: hashOf(content), mediaType, size: content.length };
    const data = { ...document, ...(name && { name }) };
    const command = commandFor(membershipId, data, metadataOf(request, callerIn(request), { said: data }));
    const isNew = await this.isAwaited(command);
    if (isNew || !(await this.isSound(membershipId, document.hash))) await this.documents.put(membershipId, document.hash, content);
    const { receivedAt, ...receipt } = await this.commands.send(command);
    return uploadAnswer.parse({ ...receipt, document: { ...document, receivedAt } });
  }

  /** The membership, waited for where it was only just begun. */
  private begun(request: ApiRequest, membershipId: string): Promise<MembershipView> {
    const { memberships, commands } = this;
    return findAtLeast({ memberships, commands, gone: () => request.destroyed }, membershipId, 1);
  }

  /** Whether the membership would take the file as one that it has no receipt for; throws where it would refuse it, so that nothing is stored. */
  private async isAwaited(command: ReturnType<CommandFor>): Promise<boolean> {
    const foreseen = await this.commands.preview(command);
    if ('refused' in foreseen) throw new MembershipRefused(foreseen.refused, foreseen.details);
    return foreseen.events.length > 0;
  }

  /** Whether a copy lies there that can be given out; where each has changed, the same file sent again mends it. */
  private async isSound(membershipId: string, hash: string): Promise<boolean> {
    const content = await this.documents.get(membershipId, hash).catch(damaged);
    return content !== undefined;
  }

  /** Only what the membership has a receipt for. */
  async give(request: ApiRequest, response: Response): Promise<void> {
    const membershipId = String(request.params['membershipId']);
    const { state } = await findNow(this.memberships, membershipId);
    const document = filesOf(state).find(({ hash }) => hash === request.params['hash']);
    if (!document) throw new Problem('not-found');
    const content = await this.documents.get(membershipId, document.hash).catch(damaged);
    if (!content) throw new Problem('document-lost');
    response
      .set({
        'Content-Type': document.mediaType,
        'Content-Disposition': `attachment; filename="document-${document.hash.slice(0, 12)}.${extensions[document.mediaType]}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      })
      .send(content);
  }
}
