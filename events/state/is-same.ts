const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const namesIn = (value: Readonly<Record<string, unknown>>): string[] => Object.keys(value).filter((name) => value[name] !== undefined);

/** Whether two values are the same JSON, in whatever order their keys come. */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const names = namesIn(one);
  return names.length === namesIn(other).length && names.every((name) => isSame(one[name], other[name]));
}
