import {
  type ClientMapping,
  type Company,
  isMappingError,
  MappingError,
  type MappingProvider,
  type MappingTarget,
} from 'client-mapping-elements';
import { callApi } from './call-api.js';

/** What your API calls a client, and how it tells of its mapping. */
interface Customer {
  readonly customerId: number;
  readonly customerName: string;
  readonly region?: { readonly code: string; readonly name: string };
  readonly isFormer?: boolean;
  readonly link: {
    readonly tenantId: string;
    readonly tenantName: string;
    readonly features: readonly string[];
    readonly alerts: number;
    /** Sides whose record is known to be gone; their last names are kept. */
    readonly gone?: readonly ('customer' | 'tenant')[];
    readonly version: number;
    readonly changedAt: string;
    readonly changedBy?: string;
  } | null;
}

interface Tenant {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly suspended?: boolean;
  readonly usedBy?: { readonly customerId: number; readonly customerName: string };
}

export function ownApiProvider(base: string): MappingProvider {
  const customer = (id: string) => `${base}/customers/${encodeURIComponent(id)}`;

  /** A refused write; a stale one with the row as it is now, which the person is shown beside their own. */
  const write = async (id: string, init: RequestInit & { readonly signal: AbortSignal }): Promise<ClientMapping> => {
    try {
      return toRow(await callApi<Customer>(`${customer(id)}/link`, init));
    } catch (reason) {
      if (!isMappingError(reason, 'conflict')) throw reason;
      const current = toRow(await callApi<Customer>(customer(id), { signal: init.signal }));
      throw new MappingError('conflict', { current, cause: reason });
    }
  };

  return {
    async listClientMappings({ client, company, mapped, topLevelId, status, sort, offset, limit }, { signal }) {
      const query = toQuery({
        name: client,
        tenant: company,
        linked: mapped === 'all' ? undefined : mapped,
        region: topLevelId,
        status,
        order: sort && `${sort.by} ${sort.direction === 'descending' ? 'desc' : 'asc'}`,
        skip: offset,
        take: limit,
      });
      const { customers, count } = await callApi<{ customers: Customer[]; count: number }>(
        `${base}/customers?${query}`,
        { signal },
      );
      return { items: customers.map(toRow), total: count };
    },

    async listCompanies({ search, available = true, forClientId, offset, limit }, { signal }) {
      const query = toQuery({ name: search, free: available, orOf: forClientId, skip: offset, take: limit });
      const { tenants, count } = await callApi<{ tenants: Tenant[]; count: number }>(`${base}/tenants?${query}`, {
        signal,
      });
      return { items: tenants.map(toCompany), total: count };
    },

    saveMapping: (clientId, { target, services }, { signal, revision, idempotencyKey }) =>
      write(clientId, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', ...keyHeader(idempotencyKey) },
        body: JSON.stringify({
          ...toTenant(target),
          features: Object.keys(services).filter(id => services[id]),
          ...toVersion(revision),
        }),
        signal,
      }),

    removeMapping: (clientId, { signal, revision, idempotencyKey }) =>
      write(clientId, {
        method: 'DELETE',
        headers: { 'Content-Type': 'application/json', ...keyHeader(idempotencyKey) },
        body: JSON.stringify(toVersion(revision)),
        signal,
      }),
  };
}

function toRow({ customerId, customerName, region, isFormer, link }: Customer): ClientMapping {
  return {
    client: {
      // Ids are strings, also those that are numbers in your API.
      id: String(customerId),
      name: customerName,
      ...(region && { topLevel: { id: region.code, name: region.name } }),
      ...(isFormer && { inactive: true }),
    },
    mapping: link && {
      company: { id: link.tenantId, name: link.tenantName },
      services: { billing: link.features.includes('billing'), ticketing: link.features.includes('ticketing') },
      eventCount: link.alerts,
      ...(link.gone && { missing: link.gone.map(side => (side === 'customer' ? 'client' : 'company')) }),
      revision: String(link.version),
      updatedAt: link.changedAt,
      ...(link.changedBy !== undefined && { updatedBy: link.changedBy }),
    },
  };
}

function toCompany({ tenantId, tenantName, suspended, usedBy }: Tenant): Company {
  return {
    id: tenantId,
    name: tenantName,
    ...(suspended && { suspended }),
    ...(usedBy && { mappedTo: { clientId: String(usedBy.customerId), clientName: usedBy.customerName } }),
  };
}

function toTenant(target: MappingTarget) {
  return target.kind === 'existing'
    ? { tenantId: target.companyId }
    : { newTenant: { name: target.name, prefix: target.prefix ?? '' } };
}

/** What the person saw: a version; null, no link yet; or nothing, when it does not matter. */
function toVersion(revision: string | null | undefined) {
  return revision === undefined ? {} : { version: revision === null ? null : Number(revision) };
}

function keyHeader(key: string | undefined): Record<string, string> {
  return key === undefined ? {} : { 'Idempotency-Key': key };
}

/** Only what is asked for: an empty search is none. */
function toQuery(params: Readonly<Record<string, string | number | boolean | undefined>>): URLSearchParams {
  const said = Object.entries(params).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
}
