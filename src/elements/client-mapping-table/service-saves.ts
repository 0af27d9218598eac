import { MappingFailedEvent, MappingSavedEvent, MappingSaveRequestEvent } from '../../events.js';
import { LocalizeController, type LocalizeHost } from '../../controllers/localize-controller.js';
import { serviceSavesTerms } from '../../locales/en/service-saves.js';
import type { ClientMapping, Id, Services } from '../../model/client-mapping.js';
import { type MappingErrorCode, toMappingError } from '../../model/errors.js';
import { IntentionKey } from '../../provider/idempotency-key.js';
import type { ProviderHub } from '../../provider/provider-hub.js';
import { saveMapping } from '../../provider/write-mapping.js';
import type { RowFailure } from './row-view.js';

export interface ServiceSavesOptions {
  readonly getHub: () => ProviderHub | undefined;
  /** Says a sentence to whoever does not see the row. */
  readonly say: (sentence: string) => void;
  /** The row of what failed is to be drawn anew. */
  readonly redraw: (clientId: Id) => void;
}

/** What another try would not change. */
const hopeless: ReadonlySet<string> = new Set(['forbidden', 'unsupported']);

/** Services that were switched in a row and could not be saved. Speaks the language of the moment. */
class Failure implements RowFailure {
  readonly services: Services;
  readonly #code: MappingErrorCode;
  readonly #locale: LocalizeController<ReturnType<typeof serviceSavesTerms>>;

  constructor(
    services: Services,
    code: MappingErrorCode,
    locale: LocalizeController<ReturnType<typeof serviceSavesTerms>>,
  ) {
    this.services = services;
    this.#code = code;
    this.#locale = locale;
  }

  get word(): string {
    return this.#locale.term('notSaved');
  }

  get why(): string {
    return this.#locale.term('errorText', this.#code);
  }

  get retry(): string {
    return hopeless.has(this.#code) ? '' : this.#locale.term('retrySave');
  }

  retryFor(client: string): string {
    return this.#locale.term('retrySaveFor', client);
  }
}

/**
 * Saves services that are switched in a row, at once and one save of a client after the other; keeps what could not be
 * saved for another try.
 */
export class ServiceSaves {
  readonly #host: LocalizeHost;
  readonly #options: ServiceSavesOptions;
  readonly #locale: LocalizeController<ReturnType<typeof serviceSavesTerms>>;
  readonly #chosen = new Map<Id, Services>();
  readonly #failed = new Map<Id, Failure>();
  /** Of saves of which it is not known what became. */
  readonly #keys = new Map<Id, IntentionKey>();

  constructor(host: LocalizeHost, options: ServiceSavesOptions) {
    this.#host = host;
    this.#options = options;
    this.#locale = new LocalizeController(host, serviceSavesTerms);
  }

  /** What the person has chosen and is not saved yet. */
  chosenOf(clientId: Id): Services | undefined {
    return this.#chosen.get(clientId);
  }

  /** Why the last change of a client could not be saved. */
  failureOf(clientId: Id): RowFailure | undefined {
    return this.#failed.get(clientId);
  }

  /** Forgets what failed: the row was changed since. */
  forget(clientId: Id): void {
    this.#failed.delete(clientId);
  }

  /** Another provider took over. */
  forgetAll(): void {
    this.#chosen.clear();
    this.#failed.clear();
    this.#keys.clear();
  }

  /** Tries again what failed, on the row as it is now. */
  retry(row: ClientMapping): void {
    const failed = this.#failed.get(row.client.id);
    if (failed) void this.save(row, failed.services);
  }

  /**
   * Asks the host, and saves on top of what the row has. What is chosen while a save is under way goes with the next.
   */
  async save(row: ClientMapping, services: Services): Promise<void> {
    const { id } = row.client;
    const hub = this.#options.getHub();
    if (!hub || !row.mapping) return;
    this.#failed.delete(id);
    const isUnderWay = this.#chosen.has(id);
    this.#chosen.set(id, { ...this.#chosen.get(id), ...services });
    this.#options.redraw(id);
    if (isUnderWay) return;
    try {
      let saved = row;
      for (let chosen = this.#chosen.get(id); chosen && saved.mapping; chosen = this.#chosen.get(id)) {
        const { company, services: before, revision } = saved.mapping;
        const draft = {
          target: { kind: 'existing', companyId: company.id },
          services: { ...before, ...chosen },
        } as const;
        if (!this.#host.dispatchEvent(new MappingSaveRequestEvent({ clientId: id, draft, revision }))) break;
        const idempotencyKey = this.#keyOf(id, JSON.stringify([draft, revision]));
        saved = await saveMapping(hub, id, draft, { signal: new AbortController().signal, revision, idempotencyKey });
        if (hub !== this.#options.getHub()) return;
        this.#keys.delete(id);
        if (this.#chosen.get(id) === chosen) this.#chosen.delete(id);
        this.#options.say(this.#locale.term('savedFor', saved.client.name));
        this.#host.dispatchEvent(new MappingSavedEvent({ row: saved }));
      }
      this.#chosen.delete(id);
      this.#options.redraw(id);
    } catch (reason) {
      if (hub !== this.#options.getHub()) return;
      const error = toMappingError(reason);
      if (error.outcome === 'not-applied') this.#keys.delete(id);
      this.#failed.set(id, new Failure(this.#chosen.get(id) ?? services, error.code, this.#locale));
      this.#chosen.delete(id);
      this.#options.say(this.#locale.term('notSavedFor', row.client.name, error.code));
      this.#options.redraw(id);
      this.#host.dispatchEvent(new MappingFailedEvent({ operation: 'saveMapping', error }));
    }
  }

  #keyOf(clientId: Id, intention: string): string {
    const key = this.#keys.get(clientId) ?? new IntentionKey();
    this.#keys.set(clientId, key);
    return key.of(intention);
  }
}
