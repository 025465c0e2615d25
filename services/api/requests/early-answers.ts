import type { NextFunction, Request, Response } from 'express';
import { hasBody } from './body.js';
import type { BodyTimes } from './body-times.js';

type End = (...said: readonly unknown[]) => Response;

const isCallback = (said: unknown): said is () => void => typeof said === 'function';

/** Says all of the answer but its end, and that the connection ends with it. */
function sayAllButTheEnd(response: Response, said: readonly unknown[]): void {
  const [content, encoding] = said.filter((each) => !isCallback(each));
  for (const each of said.filter(isCallback)) response.once('finish', each);
  if (!response.headersSent) response.setHeader('Connection', 'close');
  if (content) response.write(content, encoding as BufferEncoding);
  else response.flushHeaders();
}

/**
 * Whoever is answered before all of his body has come hears at once that this connection ends.
 * What he still sends is taken in for a moment, since a connection that breaks would swallow the answer; then it ends, however slowly he goes on.
 */
export const endEarlyAnswers =
  ({ afterAnswer }: Pick<BodyTimes, 'afterAnswer'>) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const end = response.end.bind(response) as unknown as End;
    const breakOff = () => void (request.complete || request.destroy());
    let isAnswered = false;

    const answerEarly: End = (...said) => {
      isAnswered = true;
      sayAllButTheEnd(response, said);
      const finish = () => end(breakOff);
      const timer = setTimeout(finish, afterAnswer);
      response.once('close', () => clearTimeout(timer));
      request.once('end', finish).resume();
      return response;
    };

    response.end = ((...said: readonly unknown[]) => {
      if (isAnswered) return response;
      return request.complete || !hasBody(request) ? end(...said) : answerEarly(...said);
    }) as Response['end'];
    next();
  };
