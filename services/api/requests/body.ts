import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { InputInvalid } from '../../shared/input/field-errors.js';
import { jsonFault } from '../../shared/input/json-fault.js';
import { assertPlainJson } from '../../shared/input/plain-json.js';
import { takesFile } from '../routes.js';
import { Problem } from '../problems/problem.js';

/** The largest body that is read. */
export const bodyLimit = '64kb';

/** Whether the head says that a body follows. */
export const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Whether the body is a command; JSON that is sent as a file is its route's to read. */
export const isJsonToParse = (message: IncomingMessage): boolean => {
  const request = message as Request;
  return Boolean(request.is('application/json')) && !takesFile(request.method, request.path);
};

/** Refuses bodies that nobody would read as JSON. */
export function requireJson(request: Request, _: Response, next: NextFunction): void {
  const isRead = !hasBody(request) || request.is('application/json') || takesFile(request.method, `${request.baseUrl}${request.path}`);
  next(isRead ? undefined : new Problem('unsupported-media-type'));
}

/** Says of a body that is not JSON that it is not and where, instead of what the parser stumbled over. */
export function sayNotJson(
  error: { readonly type?: unknown; readonly body?: unknown },
  _: Request,
  __: Response,
  next: NextFunction,
): void {
  if (error.type !== 'entity.parse.failed') return next(error);
  next(new InputInvalid([{ pointer: '', code: 'not-json', position: jsonFault(String(error.body)) }]));
}

/** Refuses keys and depths that no command has, wherever in the body they are. */
export function requirePlainJson(request: Request, _: Response, next: NextFunction): void {
  assertPlainJson(request.body);
  next();
}
