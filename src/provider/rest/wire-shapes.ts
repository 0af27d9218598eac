import {
  type Client,
  type ClientMapping,
  type Company,
  type CompanyHolder,
  type Mapping,
  type MappingSummary,
  type TopLevel,
} from '../../model/client-mapping.js';
import { type EventAction, eventActions, type EventOutcome, type MappingEvent } from '../../model/mapping-event.js';
import type { Page } from '../../model/query.js';
import type { MappingNotice, NameCheck, ProviderDescription } from '../mapping-provider.js';
import { array, boolean, count, dateTime, id, nullable, object, oneOf, record, type Shape, string } from './shape.js';

// The JSON of the REST contract, noun by noun. It is written as the model is, so no member is renamed on the way.

export const topLevel: Shape<TopLevel> = object({ id, name: string });

export const client: Shape<Client> = object({ id, name: string }, { topLevel, inactive: boolean });

export const companyHolder: Shape<CompanyHolder> = object({ clientId: id, clientName: string });

export const company: Shape<Company> = object({ id, name: string }, { suspended: boolean, mappedTo: companyHolder });

export const mapping: Shape<Mapping> = object(
  { company, services: record(boolean), eventCount: count, revision: string },
  { missing: array(oneOf(['client', 'company'])), updatedAt: dateTime, updatedBy: string },
);

export const clientMapping: Shape<ClientMapping> = object({ client, mapping: nullable(mapping) });

export const summary: Shape<MappingSummary> = object({
  total: count,
  mapped: count,
  notMapped: count,
  hasEvents: count,
});

/** Actions that this version does not know are dropped: a newer server may offer more. */
const actions: Shape<readonly EventAction[]> = (value, path) =>
  array(string)(value, path).flatMap(action => eventActions.find(known => known === action) ?? []);

export const mappingEvent: Shape<MappingEvent> = object(
  {
    id,
    clientId: id,
    family: string,
    code: string,
    severity: oneOf(['error', 'warning']),
    title: string,
    raisedAt: dateTime,
    actions,
  },
  { detail: string, recommendation: string },
);

export const eventOutcome: Shape<EventOutcome> = object({ open: boolean, event: mappingEvent }, { row: clientMapping });

export const nameCheck: Shape<NameCheck> = object(
  { name: string, available: boolean },
  { takenBy: company, problem: string },
);

const named = object({ name: string });

export const description: Shape<ProviderDescription> = object(
  {
    source: named,
    target: named,
    services: array(object({ id, label: string }, { hint: string })),
    permissions: object({ save: boolean, remove: boolean, createCompany: boolean }),
  },
  { companyName: object({ maxLength: count }) },
);

const row = object({ row: clientMapping });
const gone = object({ clientId: id });
const notice = object({ type: oneOf(['row', 'gone', 'reset']) });

export const mappingNotice: Shape<MappingNotice> = (value, path) => {
  const { type } = notice(value, path);
  if (type === 'row') return { type, ...row(value, path) };
  return type === 'gone' ? { type, ...gone(value, path) } : { type };
};

export function page<T>(item: Shape<T>): Shape<Page<T>> {
  return object({ items: array(item), total: count }, { revision: string });
}

/** A list that is short enough to come whole. */
export function list<T>(item: Shape<T>): Shape<{ readonly items: readonly T[] }> {
  return object({ items: array(item) });
}
