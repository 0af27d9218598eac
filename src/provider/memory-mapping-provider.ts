import type { Client, ClientMapping, Company, Id, MappingSummary, TopLevel } from '../model/client-mapping.js';
import type { EventOutcome, MappingEvent, MappingEventQuery, ProviderEventAction } from '../model/mapping-event.js';
import type { ClientMappingFilter, ClientMappingQuery, CompanyQuery, Page } from '../model/query.js';
import {
  defaultDescription,
  type MappingDraft,
  type MappingNotice,
  type MappingProvider,
  type NameCheck,
  type ProviderDescription,
  type ReadOptions,
  type WriteOptions,
} from './mapping-provider.js';
import { BehindTheBack } from './memory/behind-the-back.js';
import { Changes } from './memory/changes.js';
import { checkFilter, checkText, checkWindow } from './memory/checks.js';
import { CompanyLists } from './memory/company-lists.js';
import { EventDesk } from './memory/event-desk.js';
import { inSlices } from './memory/in-slices.js';
import { MappingState } from './memory/mapping-state.js';
import { MappingWrites } from './memory/mapping-writes.js';
import type { MemoryData, MemoryOptions } from './memory/memory-data.js';
import { Watchers } from './memory/notice-queue.js';
import { prepare } from './memory/prepare.js';
import { RememberedCalls } from './memory/remembered-calls.js';
import { RowLists } from './memory/row-lists.js';
import { rowOf } from './memory/rows.js';
import { snapshotOf } from './memory/snapshot.js';
import { topLevelsOf } from './memory/top-levels.js';

export type { MappingRecord, MemoryData, MemoryOptions } from './memory/memory-data.js';

/**
 * Holds clients, companies and mappings in memory and obeys the whole contract of `MappingProvider`. For lists that
 * never leave the browser, for demos, tests and prototypes. Latency and failure are put around it, not into it.
 *
 * @throws MappingError `invalid` from the constructor, if a client or a company is mapped twice.
 */
export class MemoryMappingProvider implements MappingProvider {
  readonly #description: ProviderDescription;
  readonly #given: Pick<MemoryOptions, 'topLevels' | 'description'>;
  readonly #state: MappingState;
  readonly #rows: RowLists;
  readonly #companies: CompanyLists;
  readonly #changes: Changes;
  readonly #writes: MappingWrites;
  readonly #events: EventDesk;
  readonly #elsewhere: BehindTheBack;
  readonly #watchers = new Watchers();
  readonly #calls = new RememberedCalls<ClientMapping>();

  constructor(options: MemoryOptions = {}) {
    const { clients = [], companies = [], mappings = [], events = [], now = () => new Date() } = options;
    this.#given = { topLevels: options.topLevels, description: options.description };
    this.#description = structuredClone({ ...defaultDescription, ...options.description });
    this.#state = new MappingState(
      { clients, companies, mappings, events },
      this.#description.services.map(({ id }) => id),
    );
    this.#rows = new RowLists(this.#state);
    this.#companies = new CompanyLists(this.#state);
    this.#changes = new Changes(this.#state, this.#rows, this.#companies, this.#watchers);
    this.#writes = new MappingWrites({
      state: this.#state,
      changes: this.#changes,
      companies: this.#companies,
      description: this.#description,
      user: options.user,
      now,
    });
    this.#events = new EventDesk(this.#state, this.#changes, this.#writes, options.isStillOpen);
    this.#elsewhere = new BehindTheBack(this.#state, this.#changes, this.#companies, this.#events, now);
    inSlices(prepare(this.#state, this.#rows));
  }

  listClientMappings(query: ClientMappingQuery, { signal }: ReadOptions): Promise<Page<ClientMapping>> {
    return answer(signal, () => {
      checkFilter(query);
      checkWindow(query);
      const view = this.#rows.view(query);
      const slots = view.window(query.offset, query.limit, query.sort?.direction === 'descending');
      const items = slots.map(slot => rowOf(this.#state, slot));
      return { items, total: view.length, revision: this.#changes.version };
    });
  }

  listCompanies(query: CompanyQuery, { signal }: ReadOptions): Promise<Page<Company>> {
    return answer(signal, () => {
      checkText('search', query.search);
      checkText('forClientId', query.forClientId);
      checkWindow(query);
      return { ...this.#companies.list(query), revision: this.#changes.version };
    });
  }

  saveMapping(clientId: Id, draft: MappingDraft, { signal, ...options }: WriteOptions): Promise<ClientMapping> {
    return answer(signal, () =>
      this.#calls.once(options.idempotencyKey, ['save', clientId, draft], () =>
        this.#writes.save(clientId, draft, options),
      ),
    );
  }

  removeMapping(clientId: Id, { signal, ...options }: WriteOptions): Promise<ClientMapping> {
    return answer(signal, () =>
      this.#calls.once(options.idempotencyKey, ['remove', clientId], () => this.#writes.remove(clientId, options)),
    );
  }

  describe({ signal }: ReadOptions): Promise<ProviderDescription> {
    return answer(signal, () => structuredClone(this.#description));
  }

  listTopLevels({ signal }: ReadOptions): Promise<readonly TopLevel[]> {
    return answer(signal, () => this.#given.topLevels?.map(topLevel => ({ ...topLevel })) ?? topLevelsOf(this.#state));
  }

  summarize(filter: ClientMappingFilter, { signal }: ReadOptions): Promise<MappingSummary> {
    return answer(signal, () => {
      checkFilter(filter);
      return this.#rows.summarize(filter);
    });
  }

  checkCompanyName(
    name: { readonly name: string; readonly prefix?: string },
    { signal }: ReadOptions,
  ): Promise<NameCheck> {
    return answer(signal, () => this.#writes.checkName(name));
  }

  listEvents(query: MappingEventQuery, { signal }: ReadOptions): Promise<Page<MappingEvent>> {
    return answer(signal, () => {
      const { clientId, offset = 0, limit = Number.MAX_SAFE_INTEGER } = query;
      checkText('clientId', clientId);
      checkWindow({ offset, limit });
      const events = this.#state.events.list(clientId);
      return { items: events.slice(offset, offset + limit), total: events.length, revision: this.#changes.version };
    });
  }

  actOnEvent(eventId: Id, action: ProviderEventAction, { signal }: ReadOptions): Promise<EventOutcome> {
    return answer(signal, () => this.#events.act(eventId, action));
  }

  recheckEvents({ signal }: ReadOptions): Promise<void> {
    return answer(signal, () => this.#events.recheckAll());
  }

  /** Listens from the call on, not only from the first reading. Own writes are told, too. */
  watch({ signal }: ReadOptions): AsyncIterableIterator<MappingNotice> {
    return this.#watchers.add(signal);
  }

  /** Adds a client, or changes it, as its own system would: behind the back of the integration. */
  upsertClient(client: Client): void {
    this.#elsewhere.upsertClient(client);
  }

  /** Removes a client behind the back; if it is mapped, its row stays as an orphan. */
  removeClient(id: Id): void {
    this.#elsewhere.removeClient(id);
  }

  /** Adds a company, or changes it, behind the back. */
  upsertCompany(company: Company): void {
    this.#elsewhere.upsertCompany(company);
  }

  /** Removes a company behind the back; if it is mapped, the mapping stays as an orphan. */
  removeCompany(id: Id): void {
    this.#elsewhere.removeCompany(id);
  }

  /** Raises an event, as the integration does when it finds a problem; one with the same id is replaced. */
  raiseEvent(event: MappingEvent): void {
    this.#events.raise(event);
  }

  /** All that is held, as plain data that makes an equal provider. */
  snapshot(): MemoryData {
    return snapshotOf(this.#state, this.#given);
  }
}

/** Does the work a moment later, so that a caller who changes his mind at once has changed nothing. */
async function answer<T>(signal: AbortSignal, work: () => T): Promise<T> {
  signal.throwIfAborted();
  await Promise.resolve();
  signal.throwIfAborted();
  return work();
}
