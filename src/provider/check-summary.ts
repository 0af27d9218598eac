import type { MappingSummary } from '../model/client-mapping.js';
import { MappingError } from '../model/errors.js';

const counts = ['total', 'mapped', 'notMapped', 'hasEvents'] as const;

/** Refuses what is no summary: a host's provider can answer anything, and what says the counts would break on it. */
export function checkSummary(answer: Partial<MappingSummary> | null | undefined): MappingSummary {
  for (const field of counts) {
    if (Number.isInteger(answer?.[field])) continue;
    throw new MappingError('protocol', { field, message: `summarize answered without a right ${field}.` });
  }
  return answer as MappingSummary;
}
