import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { policyVersion } from '../../shared/start-membership.js';
import { policies } from '../../../workflows/decisions/policy.js';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from '../requests/api-request.js';
import { parseQuery } from '../requests/query.js';
import { policyQuery, presentPolicies, presentPolicy } from './policy-answer.js';

const today = (): string => new Date().toISOString().slice(0, 10);

/** The versions of the rules. */
@Controller('v1/policies')
export class PoliciesController {
  @Get()
  list(@Req() { language }: ApiRequest) {
    return presentPolicies(Object.keys(policies), policyVersion, language);
  }

  @Get(':version')
  version(
    @Param('version') asked: string,
    @Req() { language }: ApiRequest,
    @Query() query: object,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { activeOn = today() } = parseQuery(policyQuery, query);
    const version = asked === 'current' ? policyVersion : asked;
    if (!Object.hasOwn(policies, version))
      throw new Problem('policy-unknown', { details: { policyVersion: version, known: Object.keys(policies).join(', ') } });
    response.set({ 'Content-Language': language, 'Cache-Control': 'public, max-age=60', Vary: 'Accept-Language' });
    return presentPolicy(version, activeOn, language);
  }
}
