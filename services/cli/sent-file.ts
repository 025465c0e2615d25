import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Failure } from './failure.js';
import { largestDocument } from '../shared/document-limit.js';
import type { Words } from './words.js';

const types: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** A file to send, of the kind that its name says. */
export interface FileToSend {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Reads the file whole; says in one sentence why it cannot be sent. */
export async function readFileToSend(path: string, { failures }: Words): Promise<FileToSend> {
  const mediaType = types[extname(path).toLowerCase()];
  if (!mediaType) throw new Failure('usage', [failures.notADocument(path)]);
  const unreadable = (): never => {
    throw new Failure('usage', [failures.noFile(path)]);
  };
  const { size } = await stat(path).catch(unreadable);
  if (size > largestDocument) throw new Failure('usage', [failures.tooLargeDocument(path, largestDocument / 1_048_576)]);
  const content = await readFile(path).catch(unreadable);
  if (content.length === 0) throw new Failure('usage', [failures.emptyDocument(path)]);
  return { name: basename(path), mediaType, content };
}

const pieces = 10;
const smallest = 262_144;

/** The content in pieces; of a file large enough to wait for, each time the share is told that has gone out. */
export async function* inPieces(content: Buffer, tell: (percent: number) => void): AsyncGenerator<Uint8Array> {
  const length = Math.max(smallest, Math.ceil(content.length / pieces));
  for (let start = 0; start < content.length; start += length) {
    yield new Uint8Array(content.subarray(start, start + length));
    if (content.length > length) tell(Math.min(100, Math.round(((start + length) / content.length) * 100)));
  }
}
