import { z } from 'zod';
import { legacyId } from './legacy-record.js';

/** Which record of the old centre is to be moved. */
export const namedLegacyRecord = z.strictObject({
  partnerId: legacyId.meta({ description: 'The global id that the company had in the old membership centre.' }),
});
