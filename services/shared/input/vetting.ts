import { z } from 'zod';
import { rejectionReasons } from '../../../events/shapes.js';

/** Why support says No. */
export const rejection = z.strictObject({ rejection: z.enum(rejectionReasons) });
