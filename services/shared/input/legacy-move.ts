import { z } from 'zod';
import { legacyId } from './legacy-record.js';
import { justNoted, notedIn } from './support.js';

/** Which record of the old centre is to be moved. */
export const namedLegacyRecord = z.strictObject({
  partnerId: legacyId.meta({ description: 'The global id that the company had in the old membership centre.' }),
});

/** Which record is to be given back, and perhaps a note. */
export const legacyReturn = namedLegacyRecord.extend(justNoted.shape);

/** The same as it is kept. */
export const legacyReturnIn = ({ partnerId, ...said }: z.output<typeof legacyReturn>) => ({ partnerId, ...notedIn(said) });
