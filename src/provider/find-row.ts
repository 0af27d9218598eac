import type { ClientMapping, Id } from '../model/client-mapping.js';
import { MappingError } from '../model/errors.js';
import { checkPage } from './check-answer.js';
import type { ReadOptions } from './mapping-provider.js';
import type { ProviderHub } from './provider-hub.js';

const pageSize = 200;

/** The row of a client: as last seen here, else looked for in the whole list. Rejects with `not-found`. */
export async function findRow(hub: ProviderHub, clientId: Id, { signal }: ReadOptions): Promise<ClientMapping> {
  for (let offset = 0, total = 1; offset < total && !hub.peek(clientId);) {
    const page = await hub.provider.listClientMappings({ offset, limit: pageSize }, { signal });
    checkPage('listClientMappings', page);
    hub.remember(page.items);
    if (page.items.length === 0) break;
    offset += page.items.length;
    total = page.total;
  }
  const row = hub.peek(clientId);
  if (!row) throw new MappingError('not-found', { message: `There is no client ${clientId}.` });
  return row;
}
