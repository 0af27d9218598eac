import { MappingError, type MemoryMappingProvider } from 'client-mapping-elements';
import type { CursorApi } from '../../examples/providers/cursor-provider.js';
import type { CursorPage } from '../../examples/providers/cursor-list.js';

export interface CursorApiOptions {
  /** Items of a page. */
  readonly pageSize?: number;
  readonly hasTotal?: boolean;
}

/** An API that only has cursors, on a `MemoryMappingProvider`. A cursor names the item that it stands behind. */
export function cursorApi(memory: MemoryMappingProvider, { pageSize = 7, hasTotal = true }: CursorApiOptions = {}) {
  let reads = 0;

  function pageAfter<T>(all: readonly T[], idOf: (item: T) => string, cursor: string | null): CursorPage<T> {
    reads++;
    const start = cursor === null ? 0 : all.findIndex(item => idOf(item) === cursor) + 1;
    // The item that the cursor stands behind is gone.
    if (cursor !== null && start === 0) throw new MappingError('invalid', { message: 'The cursor has expired.' });
    const items = all.slice(start, start + pageSize);
    const last = items.at(-1);
    const isEnd = start + items.length >= all.length;
    return { items, next: isEnd || !last ? null : idOf(last), ...(hasTotal && { total: all.length }) };
  }

  const whole = { offset: 0, limit: 10_000 };
  const api: CursorApi = {
    async readClients(filter, cursor, signal) {
      const { items } = await memory.listClientMappings({ ...filter, ...whole }, { signal });
      return pageAfter(items, ({ client }) => client.id, cursor);
    },
    async readCompanies(filter, cursor, signal) {
      const { items } = await memory.listCompanies({ ...filter, ...whole }, { signal });
      return pageAfter(items, ({ id }) => id, cursor);
    },
    saveMapping: (...call) => memory.saveMapping(...call),
    removeMapping: (...call) => memory.removeMapping(...call),
  };
  return { api, readsSoFar: () => reads };
}
