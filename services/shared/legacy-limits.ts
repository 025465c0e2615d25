/** How many rows an export may have. */
export const mostLegacyRows = 10_000;

/** How large an export may be, in bytes. */
export const largestLegacyFile = 16 * 1_048_576;

/** By which media type each kind of export comes. */
export const legacyMediaTypes = { 'text/csv': 'csv', 'application/json': 'json' } as const;
