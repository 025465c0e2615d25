import type { Db } from 'mongodb';
import { legacyDeadLetterTopic } from '../shared/legacy-wire.js';
import { rolloutDeadLetterTopic } from '../shared/rollout-wire.js';
import type { DeadLetters } from './dead-letters.js';
import { projectingMemberships, type Projecting } from './projecting.js';
import { projectingStreams } from './projecting-streams.js';
import { legacyCollections, legacyFolding } from './projections/legacy.js';
import { rolloutCollections, rolloutFolding } from './projections/rollout.js';
import { mongoStreamStore } from './stream-store.js';
import { mongoViewStore } from './view-store.js';

/** Everything that is folded, into that database; `deadLettersIn` names where what cannot be folded goes, of memberships where no topic is said. */
export const projectingsInto = (database: Db, deadLettersIn: (topic?: string) => DeadLetters): readonly Projecting[] => [
  projectingMemberships({ store: mongoViewStore(database), deadLetters: deadLettersIn() }),
  projectingStreams(rolloutFolding, {
    store: mongoStreamStore(database, rolloutCollections),
    deadLetters: deadLettersIn(rolloutDeadLetterTopic),
  }),
  projectingStreams(legacyFolding, {
    store: mongoStreamStore(database, legacyCollections),
    deadLetters: deadLettersIn(legacyDeadLetterTopic),
  }),
];
