import type { ClientMapping, Id, Services } from '../../model/client-mapping.js';
import { type MappingError, toMappingError } from '../../model/errors.js';
import type { ProviderHub } from '../../provider/provider-hub.js';

export interface ServiceSavesOptions {
  readonly getHub: () => ProviderHub | undefined;
  readonly onSaved: (row: ClientMapping) => void;
  readonly onFailed: (row: ClientMapping, error: MappingError) => void;
}

/** Services that were switched in a row and not yet saved. */
interface Failure {
  readonly services: Services;
  readonly error: MappingError;
}

/**
 * Saves services that are switched in a row, at once and one save of a client after the other; keeps what could not be
 * saved for another try.
 */
export class ServiceSaves {
  readonly #options: ServiceSavesOptions;
  readonly #chosen = new Map<Id, Services>();
  readonly #failed = new Map<Id, Failure>();

  constructor(options: ServiceSavesOptions) {
    this.#options = options;
  }

  /** What the person has chosen and is not saved yet. */
  chosenOf(clientId: Id): Services | undefined {
    return this.#chosen.get(clientId);
  }

  /** Why the last change of a client could not be saved. */
  failureOf(clientId: Id): MappingError | undefined {
    return this.#failed.get(clientId)?.error;
  }

  /** Forgets what failed: the row was changed since. */
  forget(clientId: Id): void {
    this.#failed.delete(clientId);
  }

  /** Another provider took over. */
  forgetAll(): void {
    this.#chosen.clear();
    this.#failed.clear();
  }

  /** Tries again what failed, on the row as it is now. */
  retry(row: ClientMapping): void {
    const failed = this.#failed.get(row.client.id);
    if (failed) void this.save(row, failed.services);
  }

  /** Saves on top of what the row has. What is chosen while a save is under way goes with the next. */
  async save(row: ClientMapping, services: Services): Promise<void> {
    const { id } = row.client;
    const hub = this.#options.getHub();
    if (!hub || !row.mapping) return;
    this.#failed.delete(id);
    const isUnderWay = this.#chosen.has(id);
    this.#chosen.set(id, { ...this.#chosen.get(id), ...services });
    if (isUnderWay) return;
    try {
      let saved = row;
      for (let chosen = this.#chosen.get(id); chosen && saved.mapping; chosen = this.#chosen.get(id)) {
        const { company, services: before, revision } = saved.mapping;
        const draft = {
          target: { kind: 'existing', companyId: company.id },
          services: { ...before, ...chosen },
        } as const;
        saved = await hub.save(id, draft, { signal: new AbortController().signal, revision });
        if (hub !== this.#options.getHub()) return;
        if (this.#chosen.get(id) === chosen) this.#chosen.delete(id);
        this.#options.onSaved(saved);
      }
      this.#chosen.delete(id);
    } catch (reason) {
      if (hub !== this.#options.getHub()) return;
      const error = toMappingError(reason);
      this.#failed.set(id, { services: this.#chosen.get(id) ?? services, error });
      this.#chosen.delete(id);
      this.#options.onFailed(row, error);
    }
  }
}
