import type { MappingStatus } from '../../model/client-mapping.js';
import type { ClientMappingFilter, MappedFilter } from '../../model/query.js';

/** The filter with another choice of mapped. A status that none of these clients can have gives way. */
export function withMapped(filter: ClientMappingFilter, mapped: MappedFilter): ClientMappingFilter {
  const { status, ...rest } = filter;
  return { ...rest, mapped, ...(status && canMeet(mapped, status) && { status }) };
}

/** The filter with another status, or none. A choice of mapped that no client of this status meets gives way. */
export function withStatus(filter: ClientMappingFilter, status: MappingStatus | undefined): ClientMappingFilter {
  const { status: _, mapped = 'all', ...rest } = filter;
  if (!status) return { ...rest, mapped };
  return { ...rest, status, mapped: canMeet(mapped, status) ? mapped : 'all' };
}

function canMeet(mapped: MappedFilter, status: MappingStatus): boolean {
  return mapped === 'all' || (mapped === 'no') === (status === 'not-mapped');
}
