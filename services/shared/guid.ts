const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is a GUID, in small or capital letters. */
export const isGuid = (text: string): boolean => shape.test(text);

/** A GUID as its sixteen bytes; throws for anything else, because only our own ids come here. */
export function guidBytes(guid: string): Buffer {
  if (!isGuid(guid)) throw new Error('A membership is verified by its GUID.');
  return Buffer.from(guid.replaceAll('-', ''), 'hex');
}

/** Sixteen bytes as a GUID in small letters. */
export const guidOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
