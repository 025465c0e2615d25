import { z } from 'zod';
import { catalogue } from '../../../events/catalogue.js';
import { deadLetterTopic, eventsTopic } from '../../shared/event-wire.js';
import { jsonSchemaOf } from './json-schemas.js';

const attributes = z.object({
  ce_specversion: z.literal('1.0'),
  ce_id: z.string().meta({ description: '`<membership id>:<sequence>`: the same event always has the same id.' }),
  ce_source: z.string().meta({ description: '`/memberships/<membership id>`' }),
  ce_type: z.string().meta({ description: '`membership.<event>.v<version>`' }),
  ce_time: z.iso.datetime(),
  ce_sequence: z.string().meta({ description: 'Ten digits; 1, 2, 3 … without gaps per membership.' }),
  ce_contenthash: z.string().meta({ description: 'SHA-256 over type, version, time, actor and data.' }),
  ce_actor: z.string().meta({ description: '`<kind>:<id>`, the kind being partner, contact, service, support or process.' }),
  ce_reasoncode: z.string().optional(),
  ce_correlationid: z.string(),
  ce_causationid: z.string().meta({ description: 'The id of the command that led here.' }),
  traceparent: z.string().optional(),
});

const nameOf = ({ type, version }: { readonly type: string; readonly version: number }): string => `${type}.v${version}`;

const definitions: readonly { readonly type: string; readonly version: number; readonly summary: string; readonly data: z.ZodType }[] =
  Object.values(catalogue);

const messages = Object.fromEntries(
  definitions.map((definition) => [
    nameOf(definition),
    {
      name: `membership.${nameOf(definition)}`,
      summary: definition.summary,
      contentType: 'application/json',
      headers: { $ref: '#/components/schemas/CloudEventAttributes' },
      payload: jsonSchemaOf(definition.data, 'output'),
      bindings: { kafka: { key: { type: 'string', format: 'uuid', description: 'The membership id.' } } },
    },
  ]),
);

/** The log in AsyncAPI 3.0, made of the catalogue that the workflow writes by. */
export const asyncApiDocument = {
  asyncapi: '3.0.0',
  info: {
    title: 'Tenure',
    version: '1',
    description: 'What happened to memberships, in order, for ever.',
    license: { name: 'Apache-2.0' },
  },
  channels: {
    membershipEvents: {
      address: eventsTopic,
      description:
        'Every event of every membership, keyed by membership id. May hold duplicates; first occurrences are contiguous per membership.',
      messages: Object.fromEntries(Object.keys(messages).map((name) => [name, { $ref: `#/components/messages/${name}` }])),
    },
    deadLetters: { address: deadLetterTopic, description: 'What the projector could not fold, as it came.', messages: {} },
  },
  operations: { stateWhatHappened: { action: 'send', channel: { $ref: '#/channels/membershipEvents' } } },
  components: { messages, schemas: { CloudEventAttributes: jsonSchemaOf(attributes, 'output') } },
};
