import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import type { AccountRequestData } from '../../../workflows/contract.js';
import { partnerRequest, serviceRequest } from '../../shared/input/account-creation.js';
import { parseInput } from '../../shared/input/field-errors.js';
import { currentCountryRules } from '../../shared/current-rules.js';
import { policyVersion, type Started } from '../../shared/start-membership.js';
import { say, type Language } from '../../shared/texts.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import { speaksForTenant, type Caller } from '../access/caller.js';
import { port, type Commands } from '../ports.js';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from '../requests/api-request.js';
import { metadataOf } from '../requests/idempotency.js';
import { callerIn, rememberBrowser } from '../requests/sender.js';
import { warningsAbout } from './name-warnings.js';
import type { startAnswer } from './receipt-answer.js';

function ofPartner({ person }: Caller, body: unknown): AccountRequestData {
  const { legalProfile, newTenant, legacyPartnerId } = parseInput(partnerRequest, body);
  if (!person) throw new Problem('forbidden');
  const { tenantId, objectId, email } = person;
  return {
    policyVersion,
    tenant: { tenantId, enroller: { objectId, ...(email && { email }) } },
    ...(newTenant && { newTenant }),
    ...(legacyPartnerId && { legacyPartnerId }),
    legalProfile,
  };
}

function ofService(caller: Caller, body: unknown): AccountRequestData {
  const { tenantId, globalAdministrator: enroller, newTenant, legalProfile, legacyPartnerId } = parseInput(serviceRequest, body);
  if (!speaksForTenant(caller, tenantId)) throw new Problem('forbidden');
  const named = { ...(newTenant && { newTenant }), ...(legacyPartnerId && { legacyPartnerId }) };
  return { policyVersion, tenant: { tenantId, enroller }, ...named, legalProfile };
}

/** A partner's tenant is the one that signed the person in; a service names it. */
const readers: Readonly<Record<Caller['kind'], (caller: Caller, body: unknown) => AccountRequestData>> = {
  partner: ofPartner,
  service: ofService,
  support: () => {
    throw new Problem('forbidden');
  },
};

/** Takes requests to join. */
@Injectable()
export class StartDesk {
  constructor(
    @Inject(port.commands) private readonly commands: Commands,
    @Inject(port.verificationSecrets) private readonly secrets: VerificationSecrets,
  ) {}

  async start(request: ApiRequest, response: Response): Promise<z.infer<typeof startAnswer>> {
    const caller = callerIn(request);
    const data = readers[caller.kind](caller, request.body ?? {});
    const metadata = metadataOf(request, caller);
    const started = await this.commands.start({ membershipId: data.tenant.tenantId, data, metadata });
    const { membershipId, sequence, answerBy } = started;
    response.location(`/v1/memberships/${membershipId}?minSequence=${sequence}`);
    const mailGoesTo = data.legalProfile.primaryContact.email;
    const { commandId } = metadata;
    if (answerBy) rememberBrowser(response, this.secrets, { caller, mailGoesTo, membershipId, commandId, answerBy });
    const place = { pointer: '/legalProfile/legalName', language: request.language };
    const warnings = started.alreadyRequested ? [] : warningsAbout(data.legalProfile.legalName, currentCountryRules, place);
    return { ...answerOf(started, request.language), ...(warnings.length > 0 && { warnings }) };
  }
}

/** What the sender would not expect, and what to do about it. */
function answerOf({ membershipId, alreadyRequested, profileDiffers, isOver }: Started, language: Language): z.infer<typeof startAnswer> {
  const notice = (isOver && 'over') || (profileDiffers && 'profile-differs');
  return {
    membershipId,
    alreadyRequested,
    ...(profileDiffers && { profileDiffers }),
    ...(notice && { next: say(language, `common.starts.${notice}`) }),
  };
}
