import type { Request } from 'express';
import type { Language } from '../../shared/texts.js';
import type { Caller } from '../access/caller.js';

/** A request as the API's own parts see it. */
export interface ApiRequest extends Request {
  correlationId: string;
  language: Language;
  /** Set once the token was accepted. */
  caller?: Caller;
}
