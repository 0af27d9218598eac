import {
  type ClientMapping,
  type ClientMappingFilter,
  type Company,
  type CompanyQuery,
  filterKey,
  MappingError,
  type MappingProvider,
} from 'client-mapping-elements';
import { CursorList, type CursorPage, type ReadPage } from './cursor-list.js';

/** Your API: lists go by cursor, writes do what `MappingProvider` says. */
export interface CursorApi extends Pick<MappingProvider, 'saveMapping' | 'removeMapping'> {
  readClients(
    filter: ClientMappingFilter,
    cursor: string | null,
    signal: AbortSignal,
  ): Promise<CursorPage<ClientMapping>>;
  readCompanies(
    filter: Omit<CompanyQuery, 'offset' | 'limit'>,
    cursor: string | null,
    signal: AbortSignal,
  ): Promise<CursorPage<Company>>;
}

/** Lists that are remembered; more are forgotten, the oldest first. */
const mostLists = 20;

export function cursorProvider(api: CursorApi): MappingProvider {
  const lists = new Map<string, CursorList<unknown>>();

  /** The list of one question: another filter or order has other cursors. */
  function listOf<T>(key: string, read: ReadPage<T>): CursorList<T> {
    const list = (lists.get(key) as CursorList<T> | undefined) ?? new CursorList(read);
    lists.delete(key);
    lists.set(key, list);
    for (const oldest of [...lists.keys()].slice(0, -mostLists)) lists.delete(oldest);
    return list;
  }

  /** After a write other rows may match, and other companies are free. */
  async function thenForget<T>(write: Promise<T>): Promise<T> {
    try {
      return await write;
    } finally {
      lists.clear();
    }
  }

  return {
    async listClientMappings({ offset, limit, ...filter }, { signal }) {
      requireWindow(offset, limit);
      const read: ReadPage<ClientMapping> = (cursor, own) => api.readClients(filter, cursor, own);
      return listOf(`clients ${filterKey(filter)}`, read).window(offset, limit, signal);
    },
    async listCompanies({ offset, limit, ...filter }, { signal }) {
      requireWindow(offset, limit);
      const { search = '', available = true, forClientId = '' } = filter;
      const read: ReadPage<Company> = (cursor, own) => api.readCompanies(filter, cursor, own);
      return listOf(`companies ${JSON.stringify([search, available, forClientId])}`, read).window(
        offset,
        limit,
        signal,
      );
    },
    saveMapping: (...call) => thenForget(api.saveMapping(...call)),
    removeMapping: (...call) => thenForget(api.removeMapping(...call)),
  };
}

function requireWindow(offset: number, limit: number): void {
  if (!Number.isInteger(offset) || offset < 0) throw new MappingError('invalid', { field: 'offset' });
  if (!Number.isInteger(limit) || limit < 1) throw new MappingError('invalid', { field: 'limit' });
}
