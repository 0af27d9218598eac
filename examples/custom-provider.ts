// A provider over arrays, as a host writes it over its API: four methods, and the whole page works.
import {
  type ClientMapping,
  type ClientMappingQuery,
  type Company,
  companyName,
  foldText,
  type Id,
  mappedFilters,
  MappingError,
  type MappingProvider,
  mappingStatus,
  mappingStatuses,
  type MappingTarget,
  sortKeys,
} from 'client-mapping-elements';
import 'client-mapping-elements/define/client-mappings.js';

/** A provider over the clients of your PSA and the companies of your vendor, by their names. The contract kit passes it. */
export function arrayProvider(clientNames: readonly string[], companyNames: readonly string[]): MappingProvider {
  // 1. What your systems have: clients and companies, and which belong together.
  const companies: Company[] = companyNames.map((name, index) => ({ id: `c${index + 1}`, name }));
  let rows: ClientMapping[] = clientNames.map((name, index) => ({
    client: { id: String(index + 1), name },
    mapping: null,
  }));
  const answers = new Map<string, { readonly call: string; readonly row: ClientMapping }>();
  let lastRevision = 0;

  // 2. The four methods. Names, ids and rules are those of `MappingProvider`; each rejects with a `MappingError`.
  return {
    // A window of the rows that match. The page asks for what is on screen, so this may be a list of any length.
    async listClientMappings(query, { signal }) {
      signal.throwIfAborted();
      refuseUnknown(query);
      const found = rows.filter(row => matches(row, query)).sort((a, b) => compare(a, b, query));
      return windowOf(found, query);
    },

    // Companies to choose from: the free ones and the client's own. `mappedTo` names the holder of the others.
    async listCompanies({ search = '', available = true, forClientId, ...window }, { signal }) {
      signal.throwIfAborted();
      const found = companies
        .map(company => ({ ...company, mappedTo: holderOf(company.id) }))
        .filter(({ name }) => includes(name, search))
        .filter(({ mappedTo }) => !available || !mappedTo || mappedTo.clientId === forClientId);
      return windowOf(found, window);
    },

    // Saving replaces the whole mapping. Answer with the row as it is now, with a new revision.
    async saveMapping(clientId, draft, { signal, revision, idempotencyKey }) {
      signal.throwIfAborted();
      return once(idempotencyKey, ['save', clientId, draft, revision], () => {
        const row = rowOf(clientId);
        refuseStale(row, revision);
        // A service that the draft leaves out is off; one that nobody has is refused.
        const services = { billing: false, ticketing: false, ...draft.services };
        if (Object.keys(services).length > 2) throw new MappingError('invalid', { field: 'services' });
        const company = companyOf(draft.target);
        const holder = holderOf(company.id);
        if (holder && holder.clientId !== clientId) throw new MappingError('company-taken', { holder });
        if (!companies.includes(company)) companies.push(company);
        return put({ ...row, mapping: { company, services, eventCount: 0, revision: String(++lastRevision) } });
      });
    },

    // The company stays; only the link goes. What is not mapped can be removed as often as anyone likes.
    async removeMapping(clientId, { signal, revision, idempotencyKey }) {
      signal.throwIfAborted();
      return once(idempotencyKey, ['remove', clientId, revision], () => {
        const row = rowOf(clientId);
        if (row.mapping) refuseStale(row, revision);
        return put({ ...row, mapping: null });
      });
    },
  };

  // What they stand on. Over an API, all of this is the server's work.

  function holderOf(companyId: Id) {
    const client = rows.find(({ mapping }) => mapping?.company.id === companyId)?.client;
    return client && { clientId: client.id, clientName: client.name };
  }

  function rowOf(clientId: Id): ClientMapping {
    const row = rows.find(({ client }) => client.id === clientId);
    if (!row) throw new MappingError('not-found', { message: 'The client is gone.' });
    return row;
  }

  function companyOf(target: MappingTarget): Company {
    if (target.kind === 'existing') {
      const company = companies.find(({ id }) => id === target.companyId);
      if (!company) throw new MappingError('not-found', { message: 'The company is gone.' });
      return company;
    }
    const name = companyName(target);
    if (!name) throw new MappingError('invalid', { field: 'name', message: 'A company needs a name.' });
    const takenBy = companies.find(company => foldText(company.name) === foldText(name));
    if (takenBy) throw new MappingError('name-taken', { takenBy });
    return { id: `c${companies.length + 1}`, name };
  }

  function put(row: ClientMapping): ClientMapping {
    rows = rows.map(other => (other.client.id === row.client.id ? row : other));
    return row;
  }

  /** An answer can be lost, and the person press Save again: the same call under its key has no second effect. */
  function once(key: string | undefined, args: readonly unknown[], write: () => ClientMapping): ClientMapping {
    if (key === undefined) return write();
    const call = JSON.stringify(args);
    const before = answers.get(key);
    if (before && before.call !== call) throw new MappingError('invalid', { message: 'This key is of another call.' });
    const row = before?.row ?? write();
    answers.set(key, { call, row });
    return row;
  }
}

// 3. Hand it over. The elements find it here, and stay in step with each other.
const page = document.querySelector('client-mappings');
if (page) {
  page.provider = arrayProvider(
    ['Contoso, Inc.', 'Fabrikam', 'Müller & Söhne GmbH', 'Tailspin Toys', '東京商事'],
    ['Contoso Ltd', 'Fabrikam Inc', 'Litware', 'Tailspin Toys', 'Wingtip'],
  );
}

/** Case, accents and punctuation do not count in a search; one of nothing else, such as "%", means itself. */
function includes(text: string, search: string): boolean {
  return foldText(search) ? foldText(text).includes(foldText(search)) : text.includes(search.trim());
}

function matches(row: ClientMapping, { client = '', company = '', mapped, topLevelId, status }: ClientMappingQuery) {
  return (
    includes(row.client.name, client) &&
    (company === '' || (row.mapping !== null && includes(row.mapping.company.name, company))) &&
    (mapped === undefined || mapped === 'all' || (mapped === 'yes') === (row.mapping !== null)) &&
    (topLevelId === undefined || topLevelId === row.client.topLevel?.id) &&
    (status === undefined || status === mappingStatus(row))
  );
}

/** The order must be total, or rows jump between windows: what is equal is told apart by its id. */
function compare(a: ClientMapping, b: ClientMapping, { sort }: ClientMappingQuery): number {
  const keyOf = (row: ClientMapping) => {
    if (sort?.by === 'company') return foldText(row.mapping?.company.name ?? '');
    return sort?.by === 'status' ? mappingStatus(row) : foldText(row.client.name);
  };
  const order = keyOf(a).localeCompare(keyOf(b)) || a.client.id.localeCompare(b.client.id);
  return sort?.direction === 'descending' ? -order : order;
}

/** What is not understood must not list everything. */
function refuseUnknown({ mapped = 'all', status, sort }: ClientMappingQuery): void {
  if (!mappedFilters.includes(mapped)) throw new MappingError('invalid', { field: 'mapped' });
  if (status && !mappingStatuses.includes(status)) throw new MappingError('invalid', { field: 'status' });
  if (sort && !sortKeys.includes(sort.by)) throw new MappingError('invalid', { field: 'sort' });
}

function windowOf<T>(items: readonly T[], { offset, limit }: { readonly offset: number; readonly limit: number }) {
  if (!Number.isInteger(offset) || offset < 0) throw new MappingError('invalid', { field: 'offset' });
  if (!Number.isInteger(limit) || limit < 1) throw new MappingError('invalid', { field: 'limit' });
  return { items: items.slice(offset, offset + limit), total: items.length };
}

/** `revision` is what the person saw; `null`: a client without mapping; absent: whatever there is. */
function refuseStale(row: ClientMapping, revision: string | null | undefined): void {
  if (revision === undefined || revision === (row.mapping?.revision ?? null)) return;
  throw new MappingError('conflict', { current: row });
}
