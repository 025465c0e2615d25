import type { z } from 'zod';
import { catalogue } from '../../../events/catalogue.js';
import { publishingCatalogue } from '../../../events/publishing-catalogue.js';
import { rolloutCatalogue } from '../../../events/rollout-catalogue.js';
import { legacyCatalogue } from '../../../events/legacy-catalogue.js';
import { deadLetterTopic, membershipStreams } from '../../shared/event-wire.js';
import { legacyDeadLetterTopic, legacyStreams } from '../../shared/legacy-wire.js';
import { publishingStreams } from '../../shared/publishing-wire.js';
import { rolloutDeadLetterTopic, rolloutStreams } from '../../shared/rollout-wire.js';

/** One kind of stream, as it is described to those who read it. */
export interface DescribedStreams {
  readonly noun: string;
  readonly topic: string;
  /** Where nothing is folded into views, there is none. */
  readonly deadLetters?: string;
  /** What is said of the topic to programs. */
  readonly description: string;
  /** What is said of it to people. */
  readonly heading: string;
  readonly preface: string;
  readonly definitions: readonly { readonly type: string; readonly version: number; readonly summary: string; readonly data: z.ZodType }[];
}

/** Every topic of events that there is. */
export const describedStreams: readonly DescribedStreams[] = [
  {
    noun: membershipStreams.noun,
    topic: membershipStreams.topic,
    deadLetters: deadLetterTopic,
    description:
      'Every event of every membership, keyed by membership id. May hold duplicates; first occurrences are contiguous per membership.',
    heading: 'Events',
    preface:
      "What happened to a membership, in the order of its sequence: 1, 2, 3 … without gaps. Each event stands in the topic `membership.events` as a CloudEvent 1.0 in Kafka's binary binding, keyed by membership id; its data is the value, as JSON. `asyncapi.json` holds the same for programs.",
    definitions: Object.values(catalogue),
  },
  {
    noun: rolloutStreams.noun,
    topic: rolloutStreams.topic,
    deadLetters: rolloutDeadLetterTopic,
    description: 'Every event of every rollout, keyed by rollout id. May hold duplicates; first occurrences are contiguous per rollout.',
    heading: 'Events of rollouts',
    preface:
      'What happened to a change for many memberships, in the topic `rollout.events`, keyed by rollout id and otherwise in the same form. What it changed of a membership stands with that membership, caused by `<rollout id>:<membership id>`.',
    definitions: Object.values(rolloutCatalogue),
  },
  {
    noun: publishingStreams.noun,
    topic: publishingStreams.topic,
    description:
      'Which versions of the agreement were proposed, published and enforced, keyed by the kind of agreement. May hold duplicates; first occurrences are contiguous per kind.',
    heading: 'Events of agreements',
    preface:
      'Which version of the agreement counts, in the topic `agreement.events`, keyed by the kind of agreement (`network`) and otherwise in the same form.',
    definitions: Object.values(publishingCatalogue),
  },
  {
    noun: legacyStreams.noun,
    topic: legacyStreams.topic,
    deadLetters: legacyDeadLetterTopic,
    description:
      'Every event of every record of the old membership centre and of every import, keyed by `records/<partner id>` or `imports/<import id>`. May hold duplicates; first occurrences are contiguous per key.',
    heading: 'Events of legacy records',
    preface:
      'What came over from the old membership centre, in the topic `legacy.events`, keyed by `records/<partner id>` or `imports/<import id>` and otherwise in the same form.',
    definitions: Object.values(legacyCatalogue),
  },
];
