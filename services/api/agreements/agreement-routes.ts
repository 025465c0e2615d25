import { z } from 'zod';
import { agreementVersion } from '../../shared/input/agreement-acceptance.js';
import { language } from '../../shared/input/primary-contact.js';
import { access } from '../access/access.js';
import type { Route } from '../route.js';
import { publishingRoutes } from './publishing-routes.js';

/** In which language to read. */
export const agreementQuery = z.strictObject({
  language: language.optional().meta({ description: 'Without it, Accept-Language decides.' }),
});

/** A text of the agreement, with what is sent back to accept it. */
export const agreementAnswer = z.object({
  version: agreementVersion,
  language,
  hash: z.string().meta({ description: 'SHA-256 of `text`; send it with the acceptance.' }),
  text: z.string().meta({ description: 'Markdown.' }),
  html: z.string(),
});

const answers = [{ status: 200, description: 'The text in one language.', schema: agreementAnswer }];

/** Reading agreements; anybody may know what members sign. */
export const agreementRoutes: readonly Route[] = [
  ...publishingRoutes,
  {
    method: 'GET',
    path: '/v1/agreements/current',
    operation: 'getCurrentAgreement',
    area: 'agreements',
    summary: 'Read the agreement that a company asking to join today is offered.',
    access: access.everybody,
    query: agreementQuery,
    answers,
    refusals: ['unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/agreements/:version',
    operation: 'getAgreement',
    area: 'agreements',
    summary: 'Read any published version of the agreement.',
    access: access.everybody,
    query: agreementQuery,
    answers,
    refusals: ['agreement-unknown'],
  },
];
