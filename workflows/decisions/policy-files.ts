import policy202601paid from '../../content/policies/2026-01-paid.json' with { type: 'json' };
import policy202601pmc from '../../content/policies/2026-01-pmc.json' with { type: 'json' };
import policy202601standing from '../../content/policies/2026-01-standing.json' with { type: 'json' };
import policy202601transition from '../../content/policies/2026-01-transition.json' with { type: 'json' };
import policy202601waiver from '../../content/policies/2026-01-waiver.json' with { type: 'json' };
import policy202601 from '../../content/policies/2026-01.json' with { type: 'json' };
import { whole, type VersionFile } from './based-on.js';

const files: readonly VersionFile[] = [
  policy202601,
  policy202601pmc,
  policy202601transition,
  policy202601paid,
  policy202601standing,
  policy202601waiver,
];

/** Every version, whole, by its name. */
export const policyFiles: Readonly<Record<string, unknown>> = Object.fromEntries(files.map((file) => [file.version, whole(file, files)]));
