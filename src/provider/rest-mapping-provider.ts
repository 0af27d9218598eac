import type { ClientMapping, Company, Id, MappingSummary, TopLevel } from '../model/client-mapping.js';
import type { EventOutcome, MappingEvent, MappingEventQuery, ProviderEventAction } from '../model/mapping-event.js';
import {
  type ClientMappingFilter,
  type ClientMappingQuery,
  type CompanyQuery,
  normalizeFilter,
  type Page,
  toSearchParams,
} from '../model/query.js';
import type {
  MappingDraft,
  MappingNotice,
  MappingProvider,
  NameCheck,
  ProviderDescription,
  ReadOptions,
  WriteOptions,
} from './mapping-provider.js';
import { json, nothing } from './rest/body.js';
import { draftBody, resumeHeaders, segment, withQuery, writeHeaders } from './rest/request-parts.js';
import type { Shape } from './rest/shape.js';
import { type RestOptions, type RestRequest, Transport } from './rest/transport.js';
import { watchChanges } from './rest/watch-changes.js';
import {
  clientMapping,
  company,
  description,
  eventOutcome,
  list,
  mappingEvent,
  nameCheck,
  page,
  summary,
  topLevel,
} from './rest/wire-shapes.js';

export type { RestOptions } from './rest/transport.js';

/**
 * Talks to a mapping service over HTTP (docs/openapi.yaml). Knows paths and headers; knows nothing of elements.
 *
 * Every answer is checked against its shape before anyone sees it: `protocol` names the member that is wrong.
 * Failures that pass by themselves (`network`, 502–504, 429) are retried twice; writes carry an `Idempotency-Key`,
 * so a repeated one has no second effect. The abort of a signal rejects at once with its reason.
 */
export class RestMappingProvider implements MappingProvider {
  readonly #transport: Transport;

  /** Throws a `TypeError` when `base` is not an address; where there is no page, as in Node, only a call rejects. */
  constructor(options: RestOptions) {
    this.#transport = new Transport(options);
  }

  describe({ signal }: ReadOptions): Promise<ProviderDescription> {
    return this.#send(description, { path: '', signal });
  }

  listClientMappings(query: ClientMappingQuery, { signal }: ReadOptions): Promise<Page<ClientMapping>> {
    return this.#send(page(clientMapping), { path: withQuery('client-mappings', toSearchParams(query)), signal });
  }

  /** Counts do not depend on the order or the window, so neither is asked for. */
  summarize(query: ClientMappingFilter, { signal }: ReadOptions): Promise<MappingSummary> {
    const { sort: _, ...filter } = normalizeFilter(query);
    return this.#send(summary, { path: withQuery('client-mappings:summary', toSearchParams(filter)), signal });
  }

  listCompanies(query: CompanyQuery, { signal }: ReadOptions): Promise<Page<Company>> {
    const { search, available = true, forClientId, offset, limit } = query;
    const params = { search: search?.trim(), available, forClientId, offset, limit };
    return this.#send(page(company), { path: withQuery('companies', params), signal });
  }

  async listTopLevels({ signal }: ReadOptions): Promise<readonly TopLevel[]> {
    return (await this.#send(list(topLevel), { path: 'top-levels', signal })).items;
  }

  checkCompanyName(
    { name, prefix }: { readonly name: string; readonly prefix?: string },
    { signal }: ReadOptions,
  ): Promise<NameCheck> {
    return this.#send(nameCheck, { method: 'POST', path: 'companies:checkName', body: { name, prefix }, signal });
  }

  async saveMapping(clientId: Id, draft: MappingDraft, { signal, ...write }: WriteOptions): Promise<ClientMapping> {
    const path = mappingPath(clientId);
    return this.#send(clientMapping, {
      method: 'PUT',
      path,
      headers: writeHeaders(write),
      body: draftBody(draft),
      signal,
    });
  }

  async removeMapping(clientId: Id, { signal, ...write }: WriteOptions): Promise<ClientMapping> {
    const path = mappingPath(clientId);
    return this.#send(clientMapping, { method: 'DELETE', path, headers: writeHeaders(write), signal });
  }

  listEvents({ clientId, offset, limit }: MappingEventQuery, { signal }: ReadOptions): Promise<Page<MappingEvent>> {
    return this.#send(page(mappingEvent), { path: withQuery('events', { clientId, offset, limit }), signal });
  }

  async actOnEvent(eventId: Id, action: ProviderEventAction, { signal }: ReadOptions): Promise<EventOutcome> {
    const path = `events/${segment(eventId, 'eventId')}:${action}`;
    return this.#send(eventOutcome, { method: 'POST', path, headers: writeHeaders(), signal });
  }

  recheckEvents({ signal }: ReadOptions): Promise<void> {
    return this.#transport.send(nothing, { method: 'POST', path: 'events:recheck', headers: writeHeaders(), signal });
  }

  /** Reconnects by itself. Ends by abort without an error; rejects with `unsupported` where there is no stream. */
  watch({ signal }: ReadOptions): AsyncIterable<MappingNotice> {
    const stream = { path: 'changes', accept: 'text/event-stream', signal };
    return watchChanges(lastEventId => this.#transport.open({ ...stream, headers: resumeHeaders(lastEventId) }), {
      signal,
      delayMs: this.#transport.retryDelayMs,
    });
  }

  #send<T>(shape: Shape<T>, request: RestRequest): Promise<T> {
    return this.#transport.send(json(shape), request);
  }
}

function mappingPath(clientId: Id): string {
  return `client-mappings/${segment(clientId, 'clientId')}`;
}
