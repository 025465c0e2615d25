type Plain = Readonly<Record<string, unknown>>;

/** A version of the rules as its file says it: whole, or what differs from the version it is based on. */
export interface VersionFile extends Plain {
  readonly version: string;
  readonly basedOn?: string;
}

const isSection = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What differs, laid over what it differs from: a section part by part, a list or a value as a whole. */
export const laidOver = (base: Plain, differing: Plain): Plain => ({
  ...base,
  ...Object.fromEntries(
    Object.entries(differing).map(([name, value]) => {
      const before = base[name];
      return [name, isSection(before) && isSection(value) ? laidOver(before, value) : value];
    }),
  ),
});

/** A whole version, whatever it is based on. Throws where a version is based on one that does not exist. */
export function whole(file: VersionFile, files: readonly VersionFile[]): Plain {
  const { basedOn, ...own } = file;
  if (basedOn === undefined) return own;
  const base = files.find(({ version }) => version === basedOn);
  if (!base) throw new Error(`${file.version} is based on ${basedOn}, which does not exist.`);
  return laidOver(whole(base, files), own);
}
