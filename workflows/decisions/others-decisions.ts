import { askReacceptance } from './agreement-standing.js';
import * as mergeBetween from './merge-between.js';
import { changePolicy } from './policy-change.js';

/** What only a rollout asks, of one membership after another; each is an update and no route. */
export const rolloutDecisions = {
  changePolicy,
  askReacceptance,
};

/** What only another account asks, by its process; each is an update and no route. */
export const accountDecisions = {
  offerMerge: mergeBetween.offerMerge,
  hearMergeAnswer: mergeBetween.hearMergeAnswer,
  joinAccount: mergeBetween.joinAccount,
  takeBackMerge: mergeBetween.takeBackMerge,
};
