import type { ClientMapping, Id } from '../model/client-mapping.js';
import type { MappingDraft } from '../model/draft.js';
import { isMappingError } from '../model/errors.js';
import { checkRow } from './check-answer.js';
import type { WriteOptions } from './mapping-provider.js';
import type { ProviderHub } from './provider-hub.js';

// Writes through the hub of a provider: every listener is told of the new row.

export function saveMapping(
  hub: ProviderHub,
  clientId: Id,
  draft: MappingDraft,
  options: WriteOptions,
): Promise<ClientMapping> {
  return write(hub, 'saveMapping', clientId, () => hub.provider.saveMapping(clientId, draft, options));
}

export function removeMapping(hub: ProviderHub, clientId: Id, options: WriteOptions): Promise<ClientMapping> {
  return write(hub, 'removeMapping', clientId, () => hub.provider.removeMapping(clientId, options));
}

async function write(
  hub: ProviderHub,
  method: 'saveMapping' | 'removeMapping',
  clientId: Id,
  send: () => Promise<ClientMapping>,
): Promise<ClientMapping> {
  hub.countSaving(clientId, 1);
  try {
    const row = await send();
    checkRow(method, row);
    hub.publish({ type: 'row', row });
    return row;
  } catch (reason) {
    // The refusal brought the truth with it: nobody should go on showing what is no longer so.
    if (isMappingError(reason, 'conflict') && reason.current) hub.publish({ type: 'row', row: reason.current });
    throw reason;
  } finally {
    hub.countSaving(clientId, -1);
  }
}
