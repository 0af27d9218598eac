import type { ClientMapping, Company, Id, ServiceId, Services } from './client-mapping.js';
import { companyName } from './search-text.js';

/** The company that a mapping is to have: one that exists, or a new one named `prefix + name`. */
export type MappingTarget =
  | { readonly kind: 'existing'; readonly companyId: Id }
  | { readonly kind: 'new'; readonly name: string; readonly prefix?: string };

/** What a mapping is to be. Saving replaces the whole of it. */
export interface MappingDraft {
  /** The company. */
  readonly target: MappingTarget;
  /** By id, whether the service is to be on; one that is absent is off. */
  readonly services: Services;
}

/** What a person has entered for one client. What is not used just now is kept too. */
export interface MappingEdits {
  /** Whether the mapping is to have a new company instead of `company`. */
  readonly isNew: boolean;
  /** The company that exists; null: none is chosen. */
  readonly company: Company | null;
  /** The new company's name, without its prefix. */
  readonly name: string;
  /** What stands before the new company's name; empty: nothing. */
  readonly prefix: string;
  /** By id, whether the service is to be on. */
  readonly services: Services;
}

/** Why edits cannot be saved. */
export interface DraftProblem {
  /** What the person has to change. */
  readonly field: 'company' | 'name';
  /** `missing`: nothing is chosen or entered; `too-long`: the name with its prefix. */
  readonly code: 'missing' | 'too-long';
}

const noServices: Services = {};

/** Edits that change nothing yet: the mapping as it is; for a new company, the client's own name. */
export function beginEdits({ client, mapping }: ClientMapping): MappingEdits {
  return {
    isNew: false,
    company: mapping?.company ?? null,
    name: client.name,
    prefix: '',
    services: mapping?.services ?? noServices,
  };
}

/** The edits with one service switched on or off. */
export function switchService(edits: MappingEdits, service: ServiceId, isOn: boolean): MappingEdits {
  return { ...edits, services: { ...edits.services, [service]: isOn } };
}

/** Whether saving these edits would change the row. A new company always does. */
export function isEdited(edits: MappingEdits, { mapping }: Pick<ClientMapping, 'mapping'>): boolean {
  if (edits.isNew) return true;
  return edits.company?.id !== mapping?.company.id || !sameServices(edits.services, mapping?.services);
}

/** Whether a row is what saving these edits makes of it; of a new company, its name is all that is known. */
export function isSaved(edits: MappingEdits, { mapping }: Pick<ClientMapping, 'mapping'>): boolean {
  if (!edits.isNew || mapping?.company.name !== companyName(edits)) return !isEdited(edits, { mapping });
  return sameServices(edits.services, mapping.services);
}

/** Whether two rows have the same company and services: what a person can edit, not its events or revision. */
export function sameMapping(a: Pick<ClientMapping, 'mapping'>, b: Pick<ClientMapping, 'mapping'>): boolean {
  return a.mapping?.company.id === b.mapping?.company.id && sameServices(a.mapping?.services, b.mapping?.services);
}

/** The first thing that keeps edits from being saved; undefined when nothing does. */
export function validateEdits(edits: MappingEdits, maxNameLength = Infinity): DraftProblem | undefined {
  if (!edits.isNew) return edits.company ? undefined : { field: 'company', code: 'missing' };
  if (!edits.name.trim()) return { field: 'name', code: 'missing' };
  return companyName(edits).length > maxNameLength ? { field: 'name', code: 'too-long' } : undefined;
}

/** What is sent for edits that are valid. Every declared service is said, and what is not declared stays as it was. */
export function toDraft(edits: MappingEdits, declared: readonly ServiceId[] = []): MappingDraft {
  const { isNew, company, name, prefix } = edits;
  const off = Object.fromEntries(declared.map(id => [id, false]));
  return {
    target: isNew
      ? { kind: 'new', name, ...(prefix && { prefix }) }
      : { kind: 'existing', companyId: company?.id ?? '' },
    services: { ...off, ...edits.services },
  };
}

function sameServices(a = noServices, b = noServices): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every(id => (a[id] ?? false) === (b[id] ?? false));
}
