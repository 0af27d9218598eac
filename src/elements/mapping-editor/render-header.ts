import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { EditorTerms } from '../../locales/en/editor.js';
import { type ClientMapping, mappingStatus } from '../../model/client-mapping.js';
import type { ProviderDescription } from '../../provider/mapping-provider.js';
import { dotWord } from '../mapping-status-dot/dot-view.js';
import { arrowDownIcon, arrowUpIcon, closeIcon, type Icon } from '../shared/icons.js';
import { renderIcon } from '../shared/render-icon.js';
import type { MappingEditStepDetail } from './mapping-edit-step-event.js';

/** Which neighbours of the client there are. */
export interface EditorSteps {
  /** Whether there is a client before this one. */
  readonly previous: boolean;
  /** Whether there is a client after this one. */
  readonly next: boolean;
}

export interface HeaderView {
  readonly locale: LocalizeController<EditorTerms>;
  readonly description: ProviderDescription;
  readonly row: ClientMapping | undefined;
  readonly isFailed: boolean;
  readonly clientId: string;
  readonly steps: EditorSteps | undefined;
  readonly step: (direction: MappingEditStepDetail['direction']) => void;
  readonly close: () => void;
}

/** Who is edited, the way to the neighbours, and the way out. */
export function renderHeader(view: HeaderView): TemplateResult {
  const { locale, description, row, isFailed, clientId, steps, step, close } = view;
  const stepButton = (direction: MappingEditStepDetail['direction'], isThere: boolean, name: string, icon: Icon) =>
    html`<button
      type="button"
      class="button quiet icon"
      aria-label=${name}
      title=${name}
      aria-disabled=${isThere ? 'false' : 'true'}
      @click=${() => isThere && step(direction)}
    >
      ${renderIcon(icon)}
    </button>`;
  const status = row && {
    status: mappingStatus(row),
    events: row.mapping?.eventCount ?? 0,
    missing: row.mapping?.missing ?? [],
  };
  const title = row
    ? row.client.name || locale.term('unnamed')
    : locale.term(isFailed ? 'editorFailed' : 'statusLoading');
  return html`<header part="header">
    <div class="who">
      <h2 id="title" part="title" tabindex="-1">
        <bdi>${title}</bdi>
      </h2>
      <p class="hint">${locale.term('clientNumber', description, clientId)}${status ? ` · ${dotWord(status, locale)}` : nothing}</p>
    </div>
    <div class="commands">
      ${
        steps
          ? [
              stepButton('previous', steps.previous, locale.term('editorPrevious'), arrowUpIcon),
              stepButton('next', steps.next, locale.term('editorNext'), arrowDownIcon),
            ]
          : nothing
      }
      <button type="button" class="button quiet icon" aria-label=${locale.term('close')} title=${locale.term('close')} @click=${close}>
        ${renderIcon(closeIcon)}
      </button>
    </div>
  </header>`;
}
