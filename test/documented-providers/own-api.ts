import {
  type ClientMapping,
  type Company,
  isMappingError,
  type MappingTarget,
  type MemoryMappingProvider,
} from 'client-mapping-elements';

type Query = Parameters<MemoryMappingProvider['listClientMappings']>[0];

/** The API that docs/providers.md takes for a host's own, on a `MemoryMappingProvider`. Stands in for `fetch`. */
export function ownApi(memory: MemoryMappingProvider): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input, 'http://localhost');
    const signal = init.signal ?? new AbortController().signal;
    signal.throwIfAborted();
    try {
      return json(200, await answer(memory, url, init, signal));
    } catch (reason) {
      if (!isMappingError(reason)) throw reason;
      return refusal(reason);
    }
  };
}

async function answer(memory: MemoryMappingProvider, url: URL, init: RequestInit, signal: AbortSignal) {
  const path = url.pathname.replace(/^\/v2/, '');
  const param = (name: string) => url.searchParams.get(name) ?? undefined;
  const window = { offset: Number(param('skip') ?? 0), limit: Number(param('take') ?? 50) };
  if (path === '/customers') {
    const [by, way] = param('order')?.split(' ') ?? [];
    const query = {
      client: param('name'),
      company: param('tenant'),
      mapped: param('linked') ?? 'all',
      topLevelId: param('region'),
      status: param('status'),
      ...(by && { sort: { by, direction: way === 'desc' ? 'descending' : 'ascending' } }),
      ...window,
    } as Query;
    const { items, total } = await memory.listClientMappings(query, { signal });
    return { customers: items.map(toCustomer), count: total };
  }
  if (path === '/tenants') {
    const query = {
      search: param('name'),
      available: param('free') !== 'false',
      forClientId: param('orOf'),
      ...window,
    };
    const { items, total } = await memory.listCompanies(query, { signal });
    return { tenants: items.map(toTenant), count: total };
  }
  const [, id = '', link = ''] = /^\/customers\/([^/]+)(\/link)?$/.exec(path) ?? [];
  const clientId = decodeURIComponent(id);
  if (link === '') return toCustomer(await rowOf(memory, clientId, signal));
  const body = JSON.parse(init.body as string) as Body;
  const idempotencyKey = new Headers(init.headers).get('Idempotency-Key') ?? undefined;
  const revision = body.version === undefined ? {} : { revision: body.version === null ? null : String(body.version) };
  const write = { signal, ...revision, ...(idempotencyKey !== undefined && { idempotencyKey }) };
  if (init.method === 'DELETE') return toCustomer(await memory.removeMapping(clientId, write));
  const { newTenant, tenantId = '', features = [] } = body;
  const target: MappingTarget = newTenant ? { kind: 'new', ...newTenant } : { kind: 'existing', companyId: tenantId };
  const services = { billing: false, ticketing: false, ...Object.fromEntries(features.map(name => [name, true])) };
  return toCustomer(await memory.saveMapping(clientId, { target, services }, write));
}

interface Body {
  readonly version?: number | null;
  readonly tenantId?: string;
  readonly newTenant?: { readonly name: string; readonly prefix: string };
  readonly features?: readonly string[];
}

async function rowOf(memory: MemoryMappingProvider, id: string, signal: AbortSignal): Promise<ClientMapping> {
  const { items } = await memory.listClientMappings({ offset: 0, limit: 10_000 }, { signal });
  const row = items.find(({ client }) => client.id === id);
  if (!row) throw new Error(`There is no client ${id}.`);
  return row;
}

function toCustomer({ client, mapping }: ClientMapping) {
  return {
    customerId: Number(client.id),
    customerName: client.name,
    ...(client.topLevel && { region: { code: client.topLevel.id, name: client.topLevel.name } }),
    ...(client.inactive && { isFormer: true }),
    link: mapping && {
      tenantId: mapping.company.id,
      tenantName: mapping.company.name,
      features: Object.keys(mapping.services).filter(id => mapping.services[id]),
      alerts: mapping.eventCount,
      ...(mapping.missing && { gone: mapping.missing.map(side => (side === 'client' ? 'customer' : 'tenant')) }),
      version: Number(mapping.revision),
      changedAt: mapping.updatedAt,
      changedBy: mapping.updatedBy,
    },
  };
}

function toTenant({ id, name, suspended, mappedTo }: Company) {
  const usedBy = mappedTo && { customerId: Number(mappedTo.clientId), customerName: mappedTo.clientName };
  return { tenantId: id, tenantName: name, ...(suspended && { suspended }), ...(usedBy && { usedBy }) };
}

function refusal(error: unknown): Response {
  if (isMappingError(error, 'company-taken')) {
    const { clientId = '', clientName = '' } = error.holder ?? {};
    return json(409, { error: 'tenant_in_use', usedBy: { customerId: Number(clientId), customerName: clientName } });
  }
  if (isMappingError(error, 'name-taken') && error.takenBy) {
    return json(409, { error: 'name_in_use', tenant: toTenant(error.takenBy) });
  }
  if (isMappingError(error, 'conflict')) return json(412, { error: 'version' });
  if (isMappingError(error, 'not-found')) return json(404, { error: 'not_found' });
  if (isMappingError(error, 'invalid')) return json(422, { error: 'invalid', field: error.field });
  throw error;
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}
