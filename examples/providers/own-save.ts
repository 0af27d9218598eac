import {
  type ClientMapping,
  type Id,
  type MappingDraft,
  RestMappingProvider,
  type WriteOptions,
} from 'client-mapping-elements';
import { callApi } from './call-api.js';

/** Reads as the REST contract does; saves over an address of your own, which may ask, log or queue. */
export class OwnSaveProvider extends RestMappingProvider {
  override saveMapping(clientId: Id, draft: MappingDraft, { signal, ...write }: WriteOptions): Promise<ClientMapping> {
    return callApi('/portal/mapping-changes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ clientId, draft, ...write }),
      signal,
    });
  }
}
