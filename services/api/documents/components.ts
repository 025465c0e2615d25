import type { z } from 'zod';
import { agreementAnswer } from '../agreements/agreement-routes.js';
import { previewAnswer } from '../commands/preview.js';
import { membershipAnswer } from '../memberships/membership-answer.js';
import { receiptAnswer, startAnswer } from '../memberships/receipt-answer.js';
import { timelineAnswer } from '../memberships/timeline-answer.js';
import { problemBody } from '../problems/problem-body.js';
import { searchAnswer } from '../support/search.js';
import { jsonSchemaOf, type JsonSchema } from './json-schemas.js';

const named: Readonly<Record<string, z.ZodType>> = {
  Agreement: agreementAnswer,
  Membership: membershipAnswer,
  MembershipPage: searchAnswer,
  Preview: previewAnswer,
  Problem: problemBody,
  Receipt: receiptAnswer,
  Started: startAnswer,
  Timeline: timelineAnswer,
};

/** The answers that have a name of their own. */
export const componentSchemas: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.entries(named).map(([name, schema]) => [name, jsonSchemaOf(schema, 'output')]),
);

/** A reference to the answer's name, or the schema itself. */
export function schemaFor(schema: z.ZodType): JsonSchema {
  const name = Object.keys(named).find((each) => named[each] === schema);
  return name ? { $ref: `#/components/schemas/${name}` } : jsonSchemaOf(schema, 'output');
}
