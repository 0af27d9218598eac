import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { PageTerms } from '../../locales/en/page.js';
import type { Id } from '../../model/client-mapping.js';
import type { MappingLeftUnsavedDetail } from '../mapping-editor/mapping-left-unsaved-event.js';
import { alertIcon, closeIcon } from '../shared/icons.js';
import { notSavedText } from '../shared/not-saved-text.js';
import { renderIcon } from '../shared/render-icon.js';

export interface LeftUnsavedOptions {
  readonly locale: LocalizeController<PageTerms>;
  readonly open: (clientId: Id) => void;
  /** The person has seen it, and goes on at the client's row. */
  readonly onDismissed: (clientId: Id) => void;
}

/** Clients whose save failed after they were left. Each is said until it is opened again, is saved, or was seen. */
export class LeftUnsaved {
  readonly #host: ReactiveElement;
  readonly #options: LeftUnsavedOptions;
  readonly #left = new Map<Id, MappingLeftUnsavedDetail>();

  constructor(host: ReactiveElement, options: LeftUnsavedOptions) {
    this.#host = host;
    this.#options = options;
  }

  add(detail: MappingLeftUnsavedDetail): void {
    this.#left.set(detail.client.id, detail);
    this.#host.requestUpdate();
  }

  forget(clientId: Id): void {
    if (this.#left.delete(clientId)) this.#host.requestUpdate();
  }

  forgetAll(): void {
    this.#left.clear();
    this.#host.requestUpdate();
  }

  render(): TemplateResult[] {
    const { locale, open, onDismissed } = this.#options;
    return [...this.#left.values()].map(({ client, error, isUnknown }) => {
      const dismiss = () => {
        this.forget(client.id);
        onDismissed(client.id);
      };
      return html`<div class="failure">
        ${renderIcon(alertIcon)}
        <div>${notSavedText(locale, client.name, error, isUnknown)}</div>
        <button type="button" class="button" @click=${() => open(client.id)}>${locale.term('editClient', client.name)}</button>
        <button type="button" class="button quiet icon" aria-label=${locale.term('close')} @click=${dismiss}>
          ${renderIcon(closeIcon)}
        </button>
      </div>`;
    });
  }
}
