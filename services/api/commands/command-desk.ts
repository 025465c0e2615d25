import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Receipt } from '../../../workflows/contract.js';
import { parseInput } from '../../shared/input/field-errors.js';
import { judgedBy } from '../../shared/input/field-faults.js';
import { answerByOf } from '../../shared/start-membership.js';
import type { Language } from '../../shared/texts.js';
import { creditorReference } from '../../shared/creditor-reference.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { Caller } from '../access/caller.js';
import type { Memberships } from '../memberships/memberships.js';
import { findAtLeast } from '../memberships/reading.js';
import { receiptAnswer } from '../memberships/receipt-answer.js';
import { port, type Commands } from '../ports.js';
import type { ApiRequest } from '../requests/api-request.js';
import { metadataOf, type Digest } from '../requests/idempotency.js';
import { callerIn, rememberBrowser } from '../requests/sender.js';
import type { Asked, CommandForm } from './command-form.js';
import type { CommandRoute } from './command-routes.js';
import { presentPreview, type previewAnswer } from './preview.js';

/** Takes what people send, makes a command of it and hands it to the engine. */
@Injectable()
export class CommandDesk {
  constructor(
    @Inject(port.commands) private readonly commands: Commands,
    @Inject(port.memberships) private readonly memberships: Memberships,
    @Inject(port.verificationSecrets) private readonly secrets: VerificationSecrets,
  ) {}

  /** Only says what would happen. */
  async preview({ form, body }: CommandRoute, request: ApiRequest): Promise<z.infer<typeof previewAnswer>> {
    const caller = callerIn(request);
    const membershipId = String(request.params['membershipId']);
    const asked = this.asked(membershipId, caller);
    const { reason, ...fields } = parseInput(await judged({ form, body }, asked), request.body ?? {});
    const data = await form.data(fields, asked);
    const metadata = metadataOf(request, caller, { reason: reason as string | undefined });
    const preview = await this.commands.preview({ membershipId, type: form.type, input: { data, metadata } });
    return presentPreview(preview, request.language);
  }

  async send({ form, body, access }: CommandRoute, request: ApiRequest, response: Response): Promise<z.infer<typeof receiptAnswer>> {
    const caller = callerIn(request);
    const membershipId = String(request.params['membershipId']);
    const asked = this.asked(membershipId, caller);
    const { reason, ...fields } = parseInput(await judged({ form, body }, asked), request.body ?? {});
    const digest: Digest | undefined = form.holdsSecret && ((parts) => this.secrets.commandIdFor({ membershipId, challenge: 0 }, parts));
    const metadata = metadataOf(request, caller, { reason: reason as string | undefined, digest });
    const data = await form.data(fields, asked);
    const receipt = await this.commands.send({ membershipId, type: form.type, input: { data, metadata } });
    form.assertTaken?.(data, receipt);
    const answerBy = caller.person && answerByOf(receipt);
    if (answerBy) {
      const mailGoesTo = await form.mailGoesTo?.(data, asked);
      rememberBrowser(response, this.secrets, { caller, mailGoesTo, membershipId, commandId: metadata.commandId, answerBy });
    }
    const told = access.partner === 'other-tenant' ? asToldOutside(receipt) : receipt;
    return receiptAnswer.parse({
      ...told,
      ...this.productKey(receipt),
      ...ordered(receipt),
      ...(await warned(form, fields, { asked, language: request.language })),
    });
  }

  private productKey({ membershipId, keyShown }: Receipt): Pick<z.infer<typeof receiptAnswer>, 'productKey' | 'productKeyUntil'> {
    if (!keyShown) return {};
    const { until, ...key } = keyShown;
    return { productKey: this.secrets.productKeyFor({ membershipId, ...key }), ...(until && { productKeyUntil: until }) };
  }

  private asked(membershipId: string, caller: Caller): Asked {
    return {
      caller,
      view: () => findAtLeast({ memberships: this.memberships, commands: this.commands, gone: () => false }, membershipId, 1),
      membershipOf: (partnerId) => this.memberships.membershipOf(partnerId),
      invitationIn: (link) => this.secrets.invitationIn(membershipId, link),
      productKeysMadeWith: this.secrets.newestKeyId,
      matchesCode: (challenge, code) => this.secrets.matchesCode(membershipId, challenge, code),
    };
  }
}

/** Whoever administers a tenant that a company only named learns what is asked of that tenant, and nothing of how the company stands. */
const asToldOutside = ({ membershipId, sequence, waitingOn }: Receipt): Receipt => ({
  membershipId,
  sequence,
  status: 'unknown',
  waitingOn: waitingOn.filter(({ owner }) => owner === 'tenant-administrator'),
});

/** What was ordered, by wire transfer with what to write into it. */
function ordered({ ordered: placed }: Receipt): Pick<z.infer<typeof receiptAnswer>, 'ordered'> {
  if (!placed) return {};
  const { method, partnerId, ...shown } = placed;
  return { ordered: { ...shown, ...(method === 'wire' && { reference: creditorReference(partnerId, placed.order) }) } };
}

type Judging = Pick<CommandRoute, 'form' | 'body'>;

/** The body as it is judged in the light of the membership, where the command asks for it. */
const judged = async ({ form, body }: Judging, asked: Asked): Promise<z.ZodObject> =>
  form.faults ? judgedBy(body, await form.faults(asked)) : body;

async function warned(form: CommandForm, fields: Record<string, unknown>, { asked, language }: { asked: Asked; language: Language }) {
  const warnings = await form.warnings?.(fields, asked, language);
  return warnings?.length ? { warnings } : {};
}
