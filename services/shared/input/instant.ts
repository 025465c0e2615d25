import { z } from 'zod';
import { fails } from './field-errors.js';

/** An instant in any offset. */
export const instant = z.iso.datetime({ offset: true, ...fails('not-an-instant') });

/** The one spelling of an instant, in UTC. */
export const inUtc = (said: string): string => new Date(said).toISOString();
