import { z } from 'zod';
import { fails } from './field-errors.js';

/** Why somebody asks, as a stable code, never as prose: it is kept for ever and shown to the partner. */
export const reason = z
  .string()
  .max(60)
  .refine((code) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code), fails('not-a-reason'))
  .meta({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', examples: ['customer-asked'] });
