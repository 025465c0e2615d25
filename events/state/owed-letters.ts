import type { MembershipState } from '../membership.js';
import { factsOf, type LetterFacts } from './letter-facts.js';
import type { LetterKind } from './letter-kinds.js';
import { readersOf, unaddressed, type Recipient } from './letter-readers.js';
import { copyId, mailId, type Letter } from './letters.js';
import type { RightsOfRoles } from './right-holders.js';

/** A letter that somebody should have by now: the same id for the same reader's letter, however often it is asked for. */
export interface OwedMail {
  readonly id: string;
  /** The copy it is of: the same for all who should have it. */
  readonly letter: string;
  readonly kind: LetterKind;
  readonly to: Recipient;
  readonly facts: LetterFacts;
}

function owedOf(state: MembershipState, letter: Letter, table: RightsOfRoles): readonly OwedMail[] {
  const facts = factsOf(state, letter);
  if (!facts) return [];
  return readersOf(state, letter, table)
    .filter(({ key }) => !letter.answers[key])
    .map(({ key, facts: own, ...to }) => ({
      id: mailId(letter, key),
      letter: copyId(letter),
      kind: letter.kind,
      to,
      facts: { ...facts, ...own },
    }));
}

/** Every letter that somebody should have by now and that the mail server has not answered yet; who holds a right is for the rules to say. */
export const owedLetters = (state: MembershipState, table: RightsOfRoles): readonly OwedMail[] =>
  (state.letters ?? []).flatMap((letter) => owedOf(state, letter, table));

/** Who should have that letter and cannot, because no address of that person is known; nobody once it need not be written. */
export const cannotBeWritten = (state: MembershipState, letter: Letter, table: RightsOfRoles): readonly string[] =>
  factsOf(state, letter) ? unaddressed(state, letter, table) : [];
