// A provider over an array, as a host writes it over its API: four methods, and the whole page works.
import {
  type ClientMapping,
  type ClientMappingQuery,
  type Company,
  companyName,
  foldText,
  type Id,
  MappingError,
  type MappingProvider,
  mappingStatus,
  type MappingTarget,
} from 'client-mapping-elements';
import 'client-mapping-elements/define/client-mappings.js';

// 1. What your systems have: the clients of your PSA, the companies of your vendor, and which belong together.
const companies: Company[] = ['Contoso Ltd', 'Fabrikam Inc', 'Litware', 'Tailspin Toys', 'Wingtip'].map(
  (name, index) => ({ id: `c${index + 1}`, name }),
);
let rows: ClientMapping[] = ['Contoso, Inc.', 'Fabrikam', 'Müller & Söhne GmbH', 'Tailspin Toys', '東京商事'].map(
  (name, index) => ({ client: { id: String(index + 1), name }, mapping: null }),
);
let lastRevision = 0;

// 2. The four methods. Names, ids and rules are those of `MappingProvider`; each rejects with a `MappingError`.
const provider: MappingProvider = {
  // A window of the rows that match. The page asks for what is on screen, so this may be a list of any length.
  async listClientMappings(query, { signal }) {
    signal.throwIfAborted();
    const found = rows.filter(row => matches(row, query)).sort((a, b) => compare(a, b, query));
    return { items: found.slice(query.offset, query.offset + query.limit), total: found.length };
  },

  // Companies to choose from: the free ones and the client's own. `mappedTo` names the holder of the others.
  async listCompanies({ search = '', available = true, forClientId, offset, limit }, { signal }) {
    signal.throwIfAborted();
    const found = companies
      .map(company => ({ ...company, mappedTo: holderOf(company.id) }))
      .filter(({ name }) => includes(name, search))
      .filter(({ mappedTo }) => !available || !mappedTo || mappedTo.clientId === forClientId);
    return { items: found.slice(offset, offset + limit), total: found.length };
  },

  // Saving replaces the whole mapping. Answer with the row as it is now, with a new revision. `idempotencyKey`, which
  // an array needs not, goes to your API: the answer can be lost, and the person may press Save again.
  async saveMapping(clientId, { target, services }, { signal, revision }) {
    signal.throwIfAborted();
    const row = rowOf(clientId);
    refuseStale(row, revision);
    const company = target.kind === 'new' ? newCompany(target) : companies.find(({ id }) => id === target.companyId);
    if (!company) throw new MappingError('not-found', { message: 'The company is gone.' });
    const holder = holderOf(company.id);
    if (holder && holder.clientId !== clientId) throw new MappingError('company-taken', { holder });
    if (!companies.includes(company)) companies.push(company);
    return put({ ...row, mapping: { company, services, eventCount: 0, revision: String(++lastRevision) } });
  },

  // The company stays; only the link goes. What is not mapped can be removed as often as anyone likes.
  async removeMapping(clientId, { signal, revision }) {
    signal.throwIfAborted();
    const row = rowOf(clientId);
    if (row.mapping) refuseStale(row, revision);
    return put({ ...row, mapping: null });
  },
};

// 3. Hand it over. The elements find it here, and stay in step with each other.
const page = document.querySelector('client-mappings');
if (page) page.provider = provider;

// What the methods stand on. Over an API, most of this is the server's work.

/** Case, accents and punctuation do not count in a search. */
function includes(text: string, search: string): boolean {
  return foldText(text).includes(foldText(search));
}

function matches(
  row: ClientMapping,
  { client = '', company = '', mapped = 'all', status }: ClientMappingQuery,
): boolean {
  return (
    includes(row.client.name, client) &&
    (foldText(company) === '' || includes(row.mapping?.company.name ?? '', company)) &&
    (mapped === 'all' || (mapped === 'yes') === (row.mapping !== null)) &&
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

function holderOf(companyId: Id) {
  const client = rows.find(({ mapping }) => mapping?.company.id === companyId)?.client;
  return client && { clientId: client.id, clientName: client.name };
}

function rowOf(clientId: Id): ClientMapping {
  const row = rows.find(({ client }) => client.id === clientId);
  if (!row) throw new MappingError('not-found', { message: 'The client is gone.' });
  return row;
}

/** `revision` is what the person saw; `null`: a client without mapping; absent: whatever there is. */
function refuseStale(row: ClientMapping, revision: string | null | undefined): void {
  if (revision === undefined || revision === (row.mapping?.revision ?? null)) return;
  throw new MappingError('conflict', { current: row });
}

function newCompany(target: MappingTarget & { kind: 'new' }): Company {
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
