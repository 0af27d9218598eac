import { type EventAction, eventActions } from '../../model/mapping-event.js';
import type { Page } from '../../model/query.js';
import { array, boolean, count, dateTime, id, nullable, object, oneOf, record, type Shape, string } from './shape.js';
import type { Wire } from './wire.js';

// The JSON of the REST contract, noun by noun. It is written as the model is, so no member is renamed on the way; that
// the shapes, the model and docs/openapi.yaml name the same members is for the compiler to see.

export const topLevel = object<Wire<'TopLevel'>>({ id, name: string });

export const client = object<Wire<'Client'>>({ id, name: string }, { topLevel, inactive: boolean });

export const companyHolder = object<Wire<'CompanyHolder'>>({ clientId: id, clientName: string });

export const company = object<Wire<'Company'>>({ id, name: string }, { suspended: boolean, mappedTo: companyHolder });

export const mapping = object<Wire<'Mapping'>>(
  { company, services: record(boolean), eventCount: count, revision: string },
  { missing: array(oneOf(['client', 'company'])), updatedAt: dateTime, updatedBy: string },
);

export const clientMapping = object<Wire<'ClientMapping'>>({ client, mapping: nullable(mapping) });

export const summary = object<Wire<'MappingSummary'>>({
  total: count,
  mapped: count,
  notMapped: count,
  hasEvents: count,
});

/** Actions that this version does not know are dropped: a newer server may offer more. */
const actions: Shape<readonly EventAction[]> = (value, path) =>
  array(string)(value, path).flatMap(action => eventActions.find(known => known === action) ?? []);

export const mappingEvent = object<Wire<'MappingEvent'>>(
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

export const eventOutcome = object<Wire<'EventOutcome'>>(
  { open: boolean, event: mappingEvent },
  { row: clientMapping },
);

export const nameCheck = object<Wire<'NameCheck'>>(
  { name: string, available: boolean },
  { takenBy: company, problem: string },
);

const named = object<Wire<'ProviderDescription'>['source' | 'target']>({ name: string });

export const description = object<Wire<'ProviderDescription'>>(
  {
    source: named,
    target: named,
    services: array(object({ id, label: string }, { hint: string })),
    permissions: object({ save: boolean, remove: boolean, createCompany: boolean }),
  },
  { companyName: object({ maxLength: count }) },
);

type Notice = Wire<'MappingNotice'>;
type Besides<T extends Notice['type']> = Omit<Extract<Notice, { readonly type: T }>, 'type'>;

const row = object<Besides<'row'>>({ row: clientMapping });
const gone = object<Besides<'gone'>>({ clientId: id });
const notice = object<Pick<Notice, 'type'>>({ type: oneOf(['row', 'gone', 'reset']) });

export const mappingNotice: Shape<Notice> = (value, path) => {
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
