/** One page of what lies in a bucket. */
export interface Page {
  readonly objects: readonly { readonly key: string; readonly storedAt: string }[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  const number = (code: string) => (code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code));
  return text.replaceAll(/&(?:#(\w+)|(\w+));/g, (whole, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(number(code.toLowerCase())) : (entities[name] ?? whole),
  );
}

const inside = (element: string, xml: string): string | undefined => {
  const found = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
  return found === undefined ? undefined : plain(found);
};

/** Reads the answer of `ListObjectsV2`, of which only the leaves matter; throws where it is something else. */
export function pageOf(xml: string): Page {
  if (!/<ListBucketResult[\s>]/.test(xml)) throw new Error('This is no list of a bucket.');
  const objects = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, each = '']) => ({
    key: inside('Key', each) ?? '',
    storedAt: inside('LastModified', each) ?? '',
  }));
  const next = inside('IsTruncated', xml) === 'true' ? inside('NextContinuationToken', xml) : undefined;
  return { objects, ...(next && { next }) };
}
