import { deadLetterTopic } from '../shared/event-wire.js';
import type { KafkaSender } from '../shared/kafka-sender.js';
import type { DeadLetter } from './documents.js';

/** Takes what could not be folded. The same letter may come again after a crash: its origin names it. */
export interface DeadLetters {
  send(letters: readonly DeadLetter[]): Promise<void>;
}

/** A message this large leaves no room for the headers that are added; its origin tells where the whole of it lies. */
const largestValue = 900_000;

const withReason = ({ message, origin, reason, detail }: DeadLetter) => {
  const { key = null, value, headers } = message;
  const fits = (value?.length ?? 0) <= largestValue;
  return {
    key,
    value: fits ? value : null,
    headers: { ...headers, tenure_reason: reason, tenure_detail: detail.slice(0, 1_000), tenure_origin: origin },
  };
};

/** Dead letters as they came, with reason and origin added as headers. */
export const kafkaDeadLetters = (sender: KafkaSender, topic = deadLetterTopic): DeadLetters => ({
  async send(letters) {
    if (letters.length > 0) await sender.send(topic, letters.map(withReason));
  },
});
