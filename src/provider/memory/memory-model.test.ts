import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { anEvent, onto, ontoNew, refusal, rowsOf, signal } from '../../../test/a-memory-provider.js';
import { type ClientMapping, mappingStatus, mappingStatuses } from '../../model/client-mapping.js';
import { type ClientMappingFilter, mappedFilters, type SortKey, sortKeys } from '../../model/query.js';
import { foldText } from '../../model/search-text.js';
import { MemoryMappingProvider } from '../memory-mapping-provider.js';

const isClient = (id: string) => /^c\d/.test(id);

/** The same rules in the plainest way, without any list that is kept. Names of what is gone stay known. */
class Model {
  readonly names = new Map<string, string>();
  readonly here = new Set<string>();
  readonly mappings = new Map<string, string>();

  holder(company: string): string | undefined {
    return [...this.mappings].find(([, mapped]) => mapped === company)?.[0];
  }

  hasCompanyNamed(name: string): boolean {
    return this.companies().some(id => this.names.get(id)?.toLowerCase() === name.toLowerCase());
  }

  companies(): string[] {
    return [...this.here].filter(id => !isClient(id));
  }

  put(id: string, name: string): void {
    this.names.set(id, name);
    this.here.add(id);
  }

  /** Each row as `client, name, company, name, missing sides`. */
  rows(): string[][] {
    const clients = [...this.here].filter(isClient);
    return [...new Set([...clients, ...this.mappings.keys()])].sort().map(client => {
      const company = this.mappings.get(client);
      if (company === undefined) return [client, this.names.get(client) ?? ''];
      const missing = [client, company].map((id, side) => (this.here.has(id) ? '' : ['client', 'company'][side]));
      return [client, this.names.get(client) ?? '', company, this.names.get(company) ?? '', ...missing.filter(Boolean)];
    });
  }
}

const steps = [
  'save',
  'create',
  'remove',
  'put client',
  'drop client',
  'put company',
  'drop company',
  'raise',
] as const;

const filters: fc.Arbitrary<ClientMappingFilter> = fc.record(
  {
    client: fc.constantFrom('', 'a', 'ac', 'acme', 'be', '%', '株', '2'),
    company: fc.constantFrom('', 'a', 'acme', 'b', '<', '株'),
    mapped: fc.constantFrom(...mappedFilters),
    topLevelId: fc.constantFrom('t0', 't1'),
    status: fc.constantFrom(...mappingStatuses),
    sort: fc.record({
      by: fc.constantFrom(...sortKeys),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    }),
  },
  { requiredKeys: [] },
);

const histories = fc.array(
  fc.record({
    what: fc.constantFrom(...steps),
    client: fc.nat(5).map(number => `c${number}`),
    company: fc.nat(5).map(number => `v${number}`),
    name: fc.constantFrom('Acme', 'acme', 'Ácme 2', 'Beta', 'beta.', 'Zoo', '株式会社', '<b>', '%'),
    billing: fc.boolean(),
    filter: filters,
  }),
  { maxLength: 40, size: 'max' },
);

type Step = typeof histories extends fc.Arbitrary<(infer S)[]> ? S : never;

/** What is there before anything happens: four clients, four companies. */
const beginning: Step[] = (['Acme', 'beta.', 'Ácme 2', '株式会社'] as const).flatMap((name, number): Step[] => {
  const rest = { client: `c${number}`, company: `v${number}`, name, billing: false, filter: {} };
  return [
    { ...rest, what: 'put client' },
    { ...rest, what: 'put company' },
  ];
});

/** The code with which a step must be refused, if it must. */
function foreseen({ what, client, company, name }: Step, model: Model): string | undefined {
  if (what === 'remove') return model.here.has(client) || model.mappings.has(client) ? undefined : 'not-found';
  if (!model.here.has(client)) return 'not-found';
  if (what === 'create') return model.hasCompanyNamed(name) ? 'name-taken' : undefined;
  if (!model.here.has(company)) return 'not-found';
  return [client, undefined].includes(model.holder(company)) ? undefined : 'company-taken';
}

async function write(step: Step, model: Model, provider: MemoryMappingProvider): Promise<void> {
  const { what, client, company, name, billing } = step;
  const refused = foreseen(step, model);
  const call =
    what === 'remove'
      ? provider.removeMapping(client, { signal })
      : provider.saveMapping(client, what === 'create' ? ontoNew(name) : onto(company, { billing, ticketing: false }), {
          signal,
        });
  if (refused) return void expect((await refusal(call)).code).to.equal(refused);
  const { mapping } = await call;
  if (!mapping) return void model.mappings.delete(client);
  model.put(mapping.company.id, what === 'create' ? name : mapping.company.name);
  model.mappings.set(client, mapping.company.id);
}

async function take(step: Step, model: Model, provider: MemoryMappingProvider, number: number): Promise<void> {
  const { what, client, company, name } = step;
  if (what === 'put client') {
    model.put(client, name);
    const side = Number(client.slice(1)) % 2;
    provider.upsertClient({ id: client, name, topLevel: { id: `t${side}`, name: `Top ${side}` } });
  } else if (what === 'put company') {
    model.put(company, name);
    provider.upsertCompany({ id: company, name });
  } else if (what === 'drop client') {
    model.here.delete(client);
    provider.removeClient(client);
  } else if (what === 'drop company') {
    model.here.delete(company);
    provider.removeCompany(company);
  } else if (what === 'raise') provider.raiseEvent(anEvent(`e${number}`, client));
  else await write(step, model, provider);
}

const { compare } = new Intl.Collator('en', { sensitivity: 'base' });

function sortValue({ client, mapping }: ClientMapping, by: SortKey): string | undefined {
  if (by === 'client') return client.name;
  if (by === 'topLevel') return client.topLevel?.name;
  if (by === 'status') return String(mappingStatuses.indexOf(mappingStatus({ mapping })));
  return by === 'company' ? mapping?.company.name : mapping?.updatedAt;
}

/** A filter and a sort, done by hand on the whole list. */
function byHand(rows: readonly ClientMapping[], filter: ClientMappingFilter): ClientMapping[] {
  const has = (name: string | undefined, query = '') => {
    const folded = foldText(query);
    if (name === undefined || !query) return !query;
    return folded ? foldText(name).includes(folded) : name.toLowerCase().includes(query);
  };
  const kept = rows.filter(
    ({ client, mapping }) =>
      has(client.name, filter.client) &&
      has(mapping?.company.name, filter.company) &&
      (filter.mapped ?? 'all') !== (mapping ? 'no' : 'yes') &&
      (filter.topLevelId === undefined || client.topLevel?.id === filter.topLevelId) &&
      (filter.status === undefined || mappingStatus({ mapping }) === filter.status),
  );
  const { sort } = filter;
  if (!sort) return kept;
  kept.sort((a, b) => {
    const [left, right] = [sortValue(a, sort.by), sortValue(b, sort.by)];
    const byValue = left !== undefined && right !== undefined ? compare(left, right) : Number(!left) - Number(!right);
    return byValue || (a.client.id < b.client.id ? -1 : 1);
  });
  return sort.direction === 'descending' ? kept.reverse() : kept;
}

async function checkRows(rows: readonly ClientMapping[], model: Model, provider: MemoryMappingProvider): Promise<void> {
  const shown = rows.map(({ client, mapping }) =>
    mapping
      ? [client.id, client.name, mapping.company.id, mapping.company.name, ...(mapping.missing ?? [])]
      : [client.id, client.name],
  );
  expect(shown.sort()).to.deep.equal(model.rows());
  const holders = rows.flatMap(({ mapping }) => mapping?.company.id ?? []);
  expect(new Set(holders).size).to.equal(holders.length);
  for (const { client, mapping } of rows) {
    const { total } = await provider.listEvents({ clientId: client.id }, { signal });
    if (mapping) expect(mapping.eventCount).to.equal(total);
  }
}

async function checkCompanies(model: Model, provider: MemoryMappingProvider): Promise<void> {
  const idsOf = async (available: boolean) =>
    (await provider.listCompanies({ available, offset: 0, limit: 100 }, { signal })).items.map(({ id }) => id);
  const order = (a: string, b: string) =>
    compare(model.names.get(a) ?? '', model.names.get(b) ?? '') || (a < b ? -1 : 1);
  const all = model.companies().sort(order);
  expect(await idsOf(false)).to.deep.equal(all);
  expect(await idsOf(true)).to.deep.equal(all.filter(id => model.holder(id) === undefined));
}

async function checkList(
  rows: readonly ClientMapping[],
  filter: ClientMappingFilter,
  provider: MemoryMappingProvider,
): Promise<void> {
  const expected = byHand(rows, filter);
  const paged: ClientMapping[] = [];
  for (let offset = 0, total = 1; offset < total; offset += 3) {
    const page = await provider.listClientMappings({ ...filter, offset, limit: 3 }, { signal });
    total = page.total;
    paged.push(...page.items);
  }
  expect(paged).to.deep.equal(expected);
  const count = (...wanted: string[]) => expected.filter(row => wanted.includes(mappingStatus(row))).length;
  expect(await provider.summarize(filter, { signal })).to.deep.equal({
    total: expected.length,
    mapped: count('ok', 'has-events'),
    notMapped: count('not-mapped'),
    hasEvents: count('has-events'),
  });
}

/** A mapping has a new revision exactly if anything else of it is new. */
function checkRevisions(before: readonly ClientMapping[], after: readonly ClientMapping[]): void {
  for (const { client, mapping } of after) {
    const old = before.find(row => row.client.id === client.id)?.mapping;
    if (!old || !mapping) continue;
    const isSame = JSON.stringify({ ...old, revision: '' }) === JSON.stringify({ ...mapping, revision: '' });
    expect(old.revision === mapping.revision).to.equal(isSame);
  }
}

describe('any history of a MemoryMappingProvider', () => {
  it('shows what plain rules say, in every list, after every step', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(histories, async history => {
        const model = new Model();
        let tick = 0;
        const provider = new MemoryMappingProvider({ now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, ++tick >> 1)) });
        let before: readonly ClientMapping[] = [];
        for (const [number, step] of [...beginning, ...history].entries()) {
          await take(step, model, provider, number);
          const rows = await rowsOf(provider);
          await checkRows(rows, model, provider);
          checkRevisions(before, rows);
          await checkCompanies(model, provider);
          // The same filters are asked after each step: their lists are kept, and must have followed.
          for (const { filter } of history.slice(0, 10)) {
            await checkList(rows, filter, provider);
          }
          before = rows;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is kept by a snapshot', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(histories, async history => {
        const provider = new MemoryMappingProvider();
        const model = new Model();
        for (const [number, step] of [...beginning, ...history].entries()) await take(step, model, provider, number);
        const copy = new MemoryMappingProvider(provider.snapshot());
        expect(await rowsOf(copy)).to.deep.equal(await rowsOf(provider));
        expect(copy.snapshot()).to.deep.equal(provider.snapshot());
      }),
      { numRuns: 60 },
    );
  });
});
