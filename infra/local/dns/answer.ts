import { AUTHORITATIVE_ANSWER, decode, encode } from 'dns-packet';

/** The texts of a name, by the name in lower case. */
export type Zone = ReadonlyMap<string, readonly string[]>;

const noSuchName = 3;
const secondsToLive = 0;

/** The answer to one query: the texts of the name, nothing for another type, and "no such name" for a name that is not here. */
export function answerTo(query: Buffer, zone: Zone): Buffer {
  const { id, questions = [] } = decode(query);
  const [question] = questions;
  const texts = question && zone.get(question.name.toLowerCase());
  const answers = question?.type === 'TXT' ? (texts ?? []) : [];
  return encode({
    type: 'response',
    ...(id !== undefined && { id }),
    flags: AUTHORITATIVE_ANSWER | (texts ? 0 : noSuchName),
    questions,
    answers: answers.map((data) => ({ type: 'TXT', name: question!.name, ttl: secondsToLive, data })),
  });
}
