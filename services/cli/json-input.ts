import { readFile } from 'node:fs/promises';
import { Failure } from './failure.js';
import type { Words } from './words.js';

function parsed(text: string, name: string, { failures }: Words): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    throw new Failure('usage', [failures.notJson(name)]);
  }
  throw new Failure('usage', [failures.notAnObject(name)]);
}

/** What a JSON file holds; says in one sentence why it cannot be used. */
export async function readJsonFile(path: string, words: Words): Promise<object> {
  const text = await readFile(path, 'utf8').catch((): never => {
    throw new Failure('usage', [words.failures.noFile(path)]);
  });
  return parsed(text.replace(/^\uFEFF/, ''), path, words);
}

/** What was typed as JSON. */
export const readJsonArgument = (text: string, words: Words): object => parsed(text, '--data', words);
