import fc from 'fast-check';
import { policies } from '../../../workflows/decisions/policy.js';
import { anyMove, type Move } from './moves.js';
import {
  wayIn,
  buying,
  cancelledMeanwhile,
  givenBack,
  givenBackAgain,
  using,
  credited,
  parting,
  movingIn,
  movingOut,
  surviving,
  askingNoMore,
  joining,
  proving,
  applying,
  takingBack,
} from './starts.js';

const anyRules = fc.oneof(
  { weight: 6, arbitrary: fc.constant('2026-01') },
  { weight: 2, arbitrary: fc.constant('2026-01-transition') },
  ...Object.keys(policies).map((version) => ({ weight: 1, arbitrary: fc.constant(version) })),
);

/** A life of some dozens of moves, by any rules that were ever published; some begin as members, or authorised. */
export const anyLife: fc.Arbitrary<Move[]> = fc
  .tuple(
    anyRules,
    fc.constantFrom(
      [],
      [],
      [],
      [],
      [],
      wayIn,
      wayIn,
      [wayIn[0]!, wayIn[2]!],
      buying,
      givenBack,
      givenBackAgain,
      cancelledMeanwhile,
      using,
      credited,
      parting,
      movingIn,
      movingOut,
      proving,
      applying,
      takingBack,
      surviving,
      askingNoMore,
      joining,
    ),
    fc.array(anyMove, { minLength: 12, maxLength: 40, size: 'max' }),
  )
  .map(([under, first, moves]) => [{ under }, ...first, ...moves]);
