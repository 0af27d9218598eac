import type { LitElement } from 'lit';
import type { ProviderController } from '../../controllers/provider-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { ClientMapping, Id } from '../../model/client-mapping.js';
import type { MappingError } from '../../model/errors.js';
import { findRow } from '../../provider/find-row.js';
import type { ProviderHub } from '../../provider/provider-hub.js';

export interface RowReaderOptions {
  readonly source: () => ProviderController;
  readonly getClientId: () => Id;
  /** The opener's row, if it is this client's. */
  readonly getRow: () => ClientMapping | undefined;
  readonly onRow: (row: ClientMapping) => void;
  readonly onFailed: (error: MappingError) => void;
}

/** Looks the row of one client up: where its opener did not give it, and again once it may be out of date. */
export class RowReader {
  readonly loading: QueryController<readonly [ProviderHub, Id], ClientMapping>;
  /** How often everything may have changed since the client was opened. */
  #resets = 0;

  constructor(host: LitElement, { source, getClientId, getRow, onRow, onFailed }: RowReaderOptions) {
    this.loading = new QueryController(host, {
      args: () => {
        const { hub } = source();
        const clientId = getClientId();
        return hub && clientId && !getRow() ? ([hub, clientId] as const) : undefined;
      },
      run: ([hub, clientId], signal) => findRow(hub, clientId, { signal }),
      onReady: onRow,
      onFailed,
    });
    // A row that the opener gave is not loaded; it is looked up only once it may be out of date.
    new QueryController(host, {
      args: () => {
        const { hub } = source();
        return hub && this.#resets > 0 && getRow() ? ([hub, getClientId(), this.#resets] as const) : undefined;
      },
      run: ([hub, clientId], signal) => findRow(hub, clientId, { signal }),
      onReady: onRow,
      onFailed,
    });
  }

  /** Another client has been opened. */
  begin(): void {
    this.#resets = 0;
  }

  /** Everything may have changed. */
  again(): void {
    this.#resets += 1;
    void this.loading.reload();
  }
}

/** Reads the row as it is now, for a provider that does not say what it refused for. */
export function readAgain(hub: ProviderHub, clientId: Id): Promise<ClientMapping | undefined> {
  hub.publish({ type: 'reset' });
  return findRow(hub, clientId, { signal: new AbortController().signal }).catch(() => undefined);
}
