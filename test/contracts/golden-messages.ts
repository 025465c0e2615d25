import { readdirSync, readFileSync } from 'node:fs';
import type { WireMessage } from '../../services/shared/event-wire.js';

/** A message as it was written once, by the name of its file. */
export interface GoldenMessage {
  readonly name: string;
  readonly message: WireMessage;
}

/** The messages in a folder, in the order of their sequences. */
export const goldenMessagesIn = (folder: URL): readonly GoldenMessage[] =>
  readdirSync(folder)
    .map((file) => {
      const { value, ...message } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as WireMessage & { value: unknown };
      return { name: file.replace('.json', ''), message: { ...message, value: JSON.stringify(value) } };
    })
    .sort((one, other) => Number(one.message.headers['ce_sequence']) - Number(other.message.headers['ce_sequence']));
