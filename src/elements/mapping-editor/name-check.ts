import type { LitElement } from 'lit';
import { QueryController } from '../../controllers/query-controller.js';
import type { MappingEdits } from '../../model/draft.js';
import type { MappingProvider, NameCheck as Answer } from '../../provider/mapping-provider.js';

export interface NameCheckOptions {
  readonly getProvider: () => MappingProvider | undefined;
  readonly onRefused: (answer: Answer) => void;
}

/** Asks the provider, where it can tell, whether a new company may have its name. That it fails is no failure: saving decides. */
export class NameCheck {
  readonly #host: LitElement;
  /** The name that the person has finished typing. */
  #finished: Pick<MappingEdits, 'name' | 'prefix'> | undefined;

  constructor(host: LitElement, { getProvider, onRefused }: NameCheckOptions) {
    this.#host = host;
    new QueryController(host, {
      args: () => {
        const provider = getProvider();
        return provider?.checkCompanyName && this.#finished ? ([provider, this.#finished] as const) : undefined;
      },
      run: async ([provider, name], signal) => provider.checkCompanyName?.(name, { signal }),
      onReady: answer => answer && !answer.available && onRefused(answer),
    });
  }

  ask(edits: MappingEdits | undefined): void {
    this.#finished = edits?.name.trim() ? { name: edits.name, prefix: edits.prefix } : undefined;
    this.#host.requestUpdate();
  }

  /** What was asked is of no use any more. */
  forget(): void {
    this.#finished = undefined;
  }
}
