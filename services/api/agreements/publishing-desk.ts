import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { PublishingCommandType, PublishingInput } from '../../../workflows/contract-publishing.js';
import { currentPolicy } from '../../shared/current-rules.js';
import { parseInput } from '../../shared/input/field-errors.js';
import { namedPublication, publication, publicationIn } from '../../shared/input/publishing.js';
import { publishingVersion as rulesVersion } from '../../shared/publish-agreement.js';
import { port } from '../ports.js';
import type { ApiRequest } from '../requests/api-request.js';
import { metadataOf } from '../requests/idempotency.js';
import { callerIn } from '../requests/sender.js';
import type { Agreements } from './agreements.js';
import { forEverybody, presentPublishing, publishingAnswer } from './publishing-answer.js';
import type { Publishing } from './publishing.js';

/** Says what is published, and hands to the engine what approvers say. */
@Injectable()
export class PublishingDesk {
  constructor(
    @Inject(port.publishing) private readonly publishing: Publishing,
    @Inject(port.agreements) private readonly agreements: Agreements,
  ) {}

  list = async () => forEverybody(await this.standing());

  show = async () => publishingAnswer.parse(await this.standing());

  publish(request: ApiRequest) {
    const { reason, ...fields } = parseInput(publication, request.body ?? {});
    const data = { ...publicationIn(fields), rulesVersion, fromRules: currentPolicy.agreementVersion };
    return this.send('publishAgreement', { data, metadata: metadataOf(request, callerIn(request), { reason }) });
  }

  answer(type: 'approvePublishing' | 'declinePublishing', request: ApiRequest) {
    const { reason, proposal } = parseInput(namedPublication, request.body ?? {});
    return this.send(type, { data: { proposal }, metadata: metadataOf(request, callerIn(request), { reason }) });
  }

  private async send<Type extends PublishingCommandType>(
    type: Type,
    input: PublishingInput<Type>,
  ): Promise<z.infer<typeof publishingAnswer>> {
    const state = await this.publishing.send({ type, input });
    return publishingAnswer.parse(presentPublishing(this.agreements.known, await this.publishing.current(), state));
  }

  private async standing() {
    return presentPublishing(this.agreements.known, await this.publishing.current(), await this.publishing.now());
  }
}
