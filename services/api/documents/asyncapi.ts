import { z } from 'zod';
import { describedStreams, type DescribedStreams } from './event-streams.js';
import { jsonSchemaOf } from './json-schemas.js';

const attributes = z.object({
  ce_specversion: z.literal('1.0'),
  ce_id: z.string().meta({ description: '`<id of the stream>:<sequence>`: the same event always has the same id.' }),
  ce_source: z.string().meta({
    description: '`/memberships/<membership id>`, `/rollouts/<rollout id>`, `/agreements/<kind>`, or `/legacy/<record or import>`',
  }),
  ce_type: z.string().meta({
    description:
      '`membership.<event>.v<version>`, `rollout.<event>.v<version>`, `agreement.<event>.v<version>`, or `legacy.<event>.v<version>`',
  }),
  ce_time: z.iso.datetime(),
  ce_sequence: z.string().meta({ description: 'Ten digits; 1, 2, 3 … without gaps per stream.' }),
  ce_contenthash: z.string().meta({ description: 'SHA-256 over type, version, time, actor and data.' }),
  ce_actor: z.string().meta({ description: '`<kind>:<id>`, the kind being partner, contact, service, support or process.' }),
  ce_reasoncode: z.string().optional(),
  ce_correlationid: z.string(),
  ce_causationid: z.string().meta({ description: 'The id of the command that led here.' }),
  traceparent: z.string().optional(),
});

type Definition = DescribedStreams['definitions'][number];

const nameOf = ({ type, version }: Definition): string => `${type}.v${version}`;

const namedKeys: Readonly<Record<string, object>> = {
  agreement: { type: 'string', description: 'The kind of agreement.' },
  legacy: { type: 'string', description: '`records/<partner id>` or `imports/<import id>`.' },
};

const keyOf = (noun: string): object => namedKeys[noun] ?? { type: 'string', format: 'uuid', description: `The ${noun} id.` };

const messagesOf = ({ noun, definitions }: DescribedStreams) =>
  Object.fromEntries(
    definitions.map((definition) => [
      nameOf(definition),
      {
        name: `${noun}.${nameOf(definition)}`,
        summary: definition.summary,
        contentType: 'application/json',
        headers: { $ref: '#/components/schemas/CloudEventAttributes' },
        payload: jsonSchemaOf(definition.data, 'output'),
        bindings: { kafka: { key: keyOf(noun) } },
      },
    ]),
  );

const channelsOf = (streams: DescribedStreams) => ({
  [`${streams.noun}Events`]: {
    address: streams.topic,
    description: streams.description,
    messages: Object.fromEntries(Object.keys(messagesOf(streams)).map((name) => [name, { $ref: `#/components/messages/${name}` }])),
  },
  ...(streams.deadLetters && {
    [streams.noun === 'membership' ? 'deadLetters' : `${streams.noun}DeadLetters`]: {
      address: streams.deadLetters,
      description: 'What the projector could not fold, as it came.',
      messages: {},
    },
  }),
});

const operationsOf = ({ noun }: DescribedStreams) => ({
  [noun === 'membership' ? 'stateWhatHappened' : `stateWhatHappenedTo${noun[0]!.toUpperCase()}${noun.slice(1)}s`]: {
    action: 'send',
    channel: { $ref: `#/channels/${noun}Events` },
  },
});

const together = <Part extends object>(part: (streams: DescribedStreams) => Part): Part =>
  Object.assign({}, ...describedStreams.map(part)) as Part;

/** The log in AsyncAPI 3.0, made of the catalogues that the workflows write by. */
export const asyncApiDocument = {
  asyncapi: '3.0.0',
  info: {
    title: 'Tenure',
    version: '1',
    description: 'What happened to memberships, in order, for ever.',
    license: { name: 'Apache-2.0' },
  },
  channels: together(channelsOf),
  operations: together(operationsOf),
  components: { messages: together(messagesOf), schemas: { CloudEventAttributes: jsonSchemaOf(attributes, 'output') } },
};
