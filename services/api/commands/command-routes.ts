import type { z } from 'zod';
import { reason } from '../../shared/input/reason.js';
import { previewQuery, receiptOrPreview } from './preview.js';
import { receiptAnswer } from '../memberships/receipt-answer.js';
import type { Access } from '../access/access.js';
import type { Route } from '../route.js';
import type { CommandForm } from './command-form.js';

/** A command as one audience may give it. */
export interface CommandRoute extends Route {
  readonly form: CommandForm;
  readonly body: z.ZodObject;
}

/** What a command is about, for whoever looks it up. */
export type Topic = NonNullable<Route['topic']>;

interface Audience {
  readonly area: 'memberships' | 'support';
  readonly path: string;
  /** Support always says why. */
  readonly bodyOf: (fields: z.ZodObject) => z.ZodObject;
  /** What is refused because the tenant is of another account, whose membership is elsewhere. */
  readonly elsewhere: Route['refusals'];
  /** Support may look first. */
  readonly asking: Pick<Route, 'query' | 'answers'>;
}

const memberships: Audience = {
  area: 'memberships',
  path: '/v1/memberships',
  bodyOf: (fields) => fields.extend({ reason: reason.optional() }),
  elsewhere: ['tenant-in-account'],
  asking: { answers: [{ status: 200, description: 'How the membership stands now.', schema: receiptAnswer }] },
};

const support: Audience = {
  area: 'support',
  path: '/v1/support/memberships',
  bodyOf: (fields) => fields.extend({ reason }),
  elsewhere: ['tenant-in-account'],
  asking: {
    query: previewQuery,
    answers: [{ status: 200, description: 'How the membership stands now; with `preview`, what would happen.', schema: receiptOrPreview }],
  },
};

const kebab = (type: string): string => type.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const open =
  ({ area, path, bodyOf, asking, elsewhere }: Audience) =>
  (topic: Topic) =>
  (...rows: readonly (readonly [form: CommandForm, allowed: Access])[]): readonly CommandRoute[] =>
    rows.map(([form, allowed]) => ({
      form,
      method: 'POST',
      path: `${path}/:membershipId/${kebab(form.type)}`,
      operation: area === 'support' ? `${form.type}AsSupport` : form.type,
      area,
      topic,
      summary: form.summary,
      access: allowed,
      body: bodyOf(form.fields),
      ...asking,
      refusals: [...form.refusals, ...elsewhere, 'idempotency-key-reused', 'too-many-commands', 'unavailable'],
    }));

/** What partners and services may ask. */
export const forMembers = open(memberships);
/** What support may ask. */
export const forSupport = open(support);
