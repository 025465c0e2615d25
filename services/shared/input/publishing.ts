import { z } from 'zod';
import { agreementVersion } from './agreement-acceptance.js';
import { inUtc, instant } from './instant.js';
import { reason } from './reason.js';

/** Which version is to be published, from when it is enforced, and why. */
export const publication = z.strictObject({ agreementVersion, enforceFrom: instant, reason });

/** The same as it is kept. */
export const publicationIn = ({
  agreementVersion: version,
  enforceFrom,
}: Pick<z.output<typeof publication>, 'agreementVersion' | 'enforceFrom'>) => ({
  agreementVersion: version,
  enforceFrom: inUtc(enforceFrom),
});

/** Which proposed publication, and why it is answered so. */
export const namedPublication = z.strictObject({
  proposal: z.int().min(1).meta({ description: 'The number that the list of agreements names.' }),
  reason,
});
