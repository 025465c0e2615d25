/** Raised whenever a release folds the same events into other documents, so that views of an earlier one are known; a spec holds it to what is folded. */
export const projectionVersion = 17;
