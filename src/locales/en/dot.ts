import type { Format } from '../format.js';
import { statusTerms } from './status.js';

/** What the dot says. */
export const dotTerms = (format: Format) => ({
  ...statusTerms(format),
  /** For a screen reader, after `statusNotMapped`. Empty: nothing. */
  statusNotMappedHint: 'no mapping is available',
});

export type DotTerms = ReturnType<typeof dotTerms>;
