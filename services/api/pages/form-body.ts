import type { Request } from 'express';

const longest = 4_096;

function bytesOf(request: Request): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= longest) return void chunks.push(chunk);
      resolve(undefined);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
}

/** The fields of a form, read here so that the page takes nothing but its own small forms; nothing for another type, a long body or a repeated field. */
export async function formBodyOf(request: Request): Promise<Readonly<Record<string, string>> | undefined> {
  if (!request.is('application/x-www-form-urlencoded')) return undefined;
  const bytes = await bytesOf(request);
  const fields = [...new URLSearchParams(bytes?.toString('utf8'))];
  const isRepeated = new Set(fields.map(([name]) => name)).size < fields.length;
  return bytes && !isRepeated ? Object.fromEntries(fields) : undefined;
}
