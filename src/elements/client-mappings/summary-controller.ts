import type { ReactiveController, ReactiveElement } from 'lit';
import type { ProviderController } from '../../controllers/provider-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { MappingSummary } from '../../model/client-mapping.js';
import { type MappingError, isMappingError } from '../../model/errors.js';
import { checkSummary } from '../../provider/check-summary.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import type { HubNotice } from '../../provider/provider-hub.js';

/** Changes that come together are counted once. */
const togetherMs = 50;

export interface SummaryOptions {
  readonly onChange: (summary: MappingSummary) => void;
  readonly onFailed: (error: MappingError) => void;
}

/** How many clients there are and how they stand, kept up to date while changes come in. */
export class SummaryController implements ReactiveController {
  readonly #query: QueryController<readonly [MappingProvider], MappingSummary | undefined>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = '';

  constructor(host: ReactiveElement, source: ProviderController, { onChange, onFailed }: SummaryOptions) {
    this.#query = new QueryController(host, {
      args: () => source.current && ([source.current] as const),
      run: async ([provider], signal) => provider.summarize && checkSummary(await provider.summarize({}, { signal })),
      onReady: summary => {
        const text = JSON.stringify(summary);
        if (!summary || text === this.#told) return;
        this.#told = text;
        onChange(summary);
      },
      onFailed: error => {
        if (!isMappingError(error, 'unsupported')) onFailed(error);
      },
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Undefined until it is known, and where the provider cannot tell. */
  get current(): MappingSummary | undefined {
    return this.#query.state.data;
  }

  /** Whether it may still come, so that room has to be kept for it. */
  get isAwaited(): boolean {
    const { status, data } = this.#query.state;
    return status === 'loading' && data === undefined;
  }

  /** A change made by any element, or elsewhere. */
  notice(notice: HubNotice): void {
    if (notice.type === 'saving' || notice.type === 'described') return;
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#query.reload();
    }, togetherMs);
  }
}
