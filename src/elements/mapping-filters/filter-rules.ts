import type { MappingStatus } from '../../model/client-mapping.js';
import { type ClientMappingFilter, type MappedFilter, mappedFilters } from '../../model/query.js';

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

/** Which clients are asked for, where there is room for one choice only. */
export type Choice = MappedFilter | MappingStatus;

/** The one choice that says most of what a filter asks for. */
export function choiceOf({ mapped = 'all', status }: ClientMappingFilter): Choice {
  return status ?? mapped;
}

/** The filter with one choice in place of mapped and status. */
export function withChoice(filter: ClientMappingFilter, choice: Choice): ClientMappingFilter {
  const { status: _, mapped: __, ...rest } = filter;
  return mappedFilters.some(mapped => mapped === choice)
    ? { ...rest, mapped: choice as MappedFilter }
    : { ...rest, status: choice as MappingStatus };
}

function canMeet(mapped: MappedFilter, status: MappingStatus): boolean {
  return mapped === 'all' || (mapped === 'no') === (status === 'not-mapped');
}
