import type { ClientMapping, Id, ServiceId } from '../../model/client-mapping.js';
import { type MappingError, toMappingError } from '../../model/errors.js';
import type { ProviderHub } from '../../provider/provider-hub.js';

export interface ServiceChange {
  readonly row: ClientMapping;
  readonly service: ServiceId;
  readonly isOn: boolean;
}

export interface ServiceSavesOptions {
  readonly getHub: () => ProviderHub | undefined;
  readonly onSaved: (row: ClientMapping) => void;
  readonly onFailed: (change: ServiceChange, error: MappingError) => void;
}

/** Saves a service that was switched in a row, at once; keeps what could not be saved for another try. */
export class ServiceSaves {
  readonly #options: ServiceSavesOptions;
  readonly #failed = new Map<Id, { readonly change: ServiceChange; readonly error: MappingError }>();

  constructor(options: ServiceSavesOptions) {
    this.#options = options;
  }

  /** Why the last change of a client could not be saved. */
  failureOf(clientId: Id): MappingError | undefined {
    return this.#failed.get(clientId)?.error;
  }

  /** Forgets what failed: the row was changed since, or another provider took over. */
  forget(clientId: Id): void {
    this.#failed.delete(clientId);
  }

  /** Tries again what failed, on the row as it is now. */
  retry(row: ClientMapping): void {
    const failed = this.#failed.get(row.client.id);
    if (failed) void this.save({ ...failed.change, row });
  }

  async save(change: ServiceChange): Promise<void> {
    const { row, service, isOn } = change;
    const { client, mapping } = row;
    const hub = this.#options.getHub();
    if (!hub || !mapping) return;
    this.#failed.delete(client.id);
    const draft = {
      target: { kind: 'existing', companyId: mapping.company.id },
      services: { ...mapping.services, [service]: isOn },
    } as const;
    try {
      const { signal } = new AbortController();
      this.#options.onSaved(await hub.save(client.id, draft, { signal, revision: mapping.revision }));
    } catch (reason) {
      const error = toMappingError(reason);
      this.#failed.set(client.id, { change, error });
      this.#options.onFailed(change, error);
    }
  }
}
