import { mappingStatuses, type Services } from '../../model/client-mapping.js';
import { MappingError } from '../../model/errors.js';
import { type ClientMappingFilter, mappedFilters, sortKeys } from '../../model/query.js';
import type { MappingDraft } from '../mapping-provider.js';

/** An `invalid` that names its field. */
export function invalid(field: string, message: string): MappingError {
  return new MappingError('invalid', { field, message });
}

/** Refuses a filter that would be misread: what is not understood must not return everything. */
export function checkFilter(filter: ClientMappingFilter): void {
  for (const field of ['client', 'company', 'topLevelId'] as const) checkText(field, filter[field]);
  checkOneOf('mapped', filter.mapped, mappedFilters);
  checkOneOf('status', filter.status, mappingStatuses);
  if (!filter.sort) return;
  checkOneOf('sort', filter.sort.by, sortKeys);
  checkOneOf('sort', filter.sort.direction, ['ascending', 'descending']);
}

/** Refuses a window that is not one: `offset` counts from 0, `limit` is at least 1. */
export function checkWindow({ offset, limit }: { readonly offset: number; readonly limit: number }): void {
  if (!Number.isInteger(offset) || offset < 0) throw invalid('offset', 'offset must be a whole number from 0.');
  if (!Number.isInteger(limit) || limit < 1) throw invalid('limit', 'limit must be a whole number from 1.');
}

/** Refuses what is not a text, where one may be given. */
export function checkText(field: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'string') throw invalid(field, `${field} must be a text.`);
}

/** Refuses a draft that no state of the data could make right. */
export function checkDraft(draft: Untrusted<MappingDraft> | undefined, serviceIds: readonly string[]): void {
  const { target, services } = draft ?? {};
  if (target?.kind === 'new') checkName(target);
  else if (target?.kind !== 'existing') throw invalid('target', 'target must be of kind "existing" or "new".');
  else if (typeof target.companyId !== 'string') throw invalid('target', 'target needs a companyId.');
  checkServices(services, serviceIds);
}

/** Refuses what is not the parts of a company's name. */
export function checkName({ name, prefix }: { readonly name?: unknown; readonly prefix?: unknown }): void {
  if (typeof name !== 'string') throw invalid('name', 'name must be a text.');
  checkText('prefix', prefix);
}

function checkServices(services: Services | null | undefined, serviceIds: readonly string[]): void {
  if (!services || typeof services !== 'object')
    throw invalid('services', 'services must say what is on and what is off.');
  for (const [id, isOn] of Object.entries<unknown>(services)) {
    if (typeof isOn !== 'boolean') throw invalid(`services.${id}`, 'A service is true or false.');
    if (isOn && !serviceIds.includes(id)) throw invalid(`services.${id}`, 'There is no such service.');
  }
}

function checkOneOf(field: string, value: string | undefined, known: readonly string[]): void {
  if (value !== undefined && !known.includes(value))
    throw invalid(field, `${field} must be one of ${known.join(', ')}.`);
}

/** A host without types may leave out anything. */
type Untrusted<T> = { readonly [K in keyof T]?: T[K] };
