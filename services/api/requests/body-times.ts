import type { NextFunction, Request, Response } from 'express';
import { takesFile } from '../routes.js';

/** How long a sender may take for the body, in milliseconds; a file is larger than anything else. */
export interface BodyTimes {
  readonly json: number;
  readonly file: number;
  /** What still comes after an early answer is taken in for so long. */
  readonly afterAnswer: number;
}

/** A file of 10 MB within five minutes is 35 kB a second. */
export const bodyTimes: BodyTimes = { json: 15_000, file: 300_000, afterAnswer: 2_000 };

/** Cuts off whoever takes longer than that to say all that he wants to say. */
export const limitBodyTimes =
  ({ json, file }: Omit<BodyTimes, 'afterAnswer'>) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const cutOff = () => {
      if (request.complete) return;
      if (!response.headersSent) response.writeHead(408, { connection: 'close', 'content-length': 0 });
      response.end(() => request.destroy());
    };
    const timer = setTimeout(cutOff, takesFile(request.method, request.path) ? file : json);
    response.once('close', () => clearTimeout(timer));
    next();
  };
