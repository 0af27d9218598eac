import type { ClientMapping, Company } from '../../src/model/client-mapping.js';
import type { ClientMappingFilter, ClientMappingQuery, Page } from '../../src/model/query.js';
import type { ChangeResult, MappingProvider } from '../../src/provider/mapping-provider.js';
import type { MemoryMappingProvider } from '../../src/provider/memory-mapping-provider.js';
import { toMappingError } from '../../src/model/errors.js';

/** A provider with one defect. */
export interface Mutant {
  /** The rule whose check must catch it. */
  readonly rule: string;
  /** What it does wrong. */
  readonly defect: string;
  /** The methods that are wrong; `real` are the right ones. */
  readonly methods: (real: MappingProvider, memory: MemoryMappingProvider) => Partial<MappingProvider>;
  /** Whether the defect lies between the person and the wire, and not behind it. */
  readonly isOutside?: boolean;
}

/** Never aborts. */
export const { signal } = new AbortController();

/** The provider with some methods replaced. */
export function replaced(real: MappingProvider, methods: Partial<MappingProvider>): MappingProvider {
  return new Proxy(real, {
    get(target, name) {
      if (Object.hasOwn(methods, name)) return Reflect.get(methods, name) as unknown;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** The provider with bulk changes, one after the other. */
export function withBulk(real: MappingProvider): MappingProvider {
  return replaced(real, {
    async *applyChanges(changes, options) {
      for (const change of changes) {
        options.signal.throwIfAborted();
        const { clientId, revision } = change;
        const write = { ...options, ...(revision !== undefined && { revision }) };
        let result: ChangeResult;
        try {
          const row =
            change.action === 'save'
              ? await real.saveMapping(clientId, change.draft, write)
              : await real.removeMapping(clientId, write);
          result = { clientId, ok: true, row };
        } catch (reason) {
          result = { clientId, ok: false, error: toMappingError(reason) };
        }
        yield result;
      }
    },
  });
}

/** Every row that a filter finds. */
export async function allRows(real: MappingProvider, filter: ClientMappingFilter = {}): Promise<ClientMapping[]> {
  return [...(await real.listClientMappings({ ...filter, offset: 0, limit: 100_000 }, { signal })).items];
}

/** The window of a list that is at hand. */
export function windowOf<T>(items: readonly T[], { offset, limit }: { offset: number; limit: number }): Page<T> {
  return { items: items.slice(offset, offset + limit), total: items.length, revision: 'fixed' };
}

/** A list of rows in which each row, or the whole answer, is made wrong. */
export function rowsAs(change: (row: ClientMapping) => unknown): Mutant['methods'] {
  return real => ({
    listClientMappings: async (query, options) => {
      const page = await real.listClientMappings(query, options);
      return { ...page, items: page.items.map(row => change(row) as ClientMapping) };
    },
  });
}

/** A list that is asked another question than it was. */
export function asks(change: (query: ClientMappingQuery) => ClientMappingQuery): Mutant['methods'] {
  return real => ({ listClientMappings: (query, options) => real.listClientMappings(change(query), options) });
}

/** A list of companies in which each company is made wrong. */
export function companiesAs(change: (company: Company) => Company): Mutant['methods'] {
  return real => ({
    listCompanies: async (query, options) => {
      const page = await real.listCompanies(query, options);
      return { ...page, items: page.items.map(change) };
    },
  });
}
