import { MongoBulkWriteError, type Collection } from 'mongodb';

const duplicateKey = 11000;

/** Resolves to whether all was written; false when something of the same key was already there. */
export async function whetherNew(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof MongoBulkWriteError && [error.writeErrors].flat().every(({ code }) => code === duplicateKey)) return false;
    throw error;
  }
}

/** Adds documents and leaves alone what is already there; false when something was. */
export const insertNew = <Document extends { readonly _id: string }>(
  collection: Collection<Document>,
  documents: readonly Document[],
): Promise<boolean> =>
  documents.length === 0 ? Promise.resolve(true) : whetherNew(collection.insertMany(documents as never, { ordered: false }));
