import type { Vetting } from './vetting.js';
import type { Waivers } from './support.js';

/** The review whose result counts: none while it is voided, nor while it was waived, whatever it said. */
export const standingReview = ({ vetting, waivers }: { readonly vetting?: Vetting; readonly waivers?: Waivers }): Vetting | undefined =>
  vetting && !vetting.current.superseded && !waivers?.vetting ? vetting : undefined;
