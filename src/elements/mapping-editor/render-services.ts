import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { switchService } from '../../model/draft.js';
import type { EditorView } from './editor-view.js';

/** What the integration does for the client, each a check box with its effect. */
export function renderServices({
  locale,
  description,
  session,
  lock,
  edit,
}: EditorView): TemplateResult | typeof nothing {
  if (description.services.length === 0) return nothing;
  return html`<fieldset>
    <legend class="label">${locale.term('editorServices')}</legend>
    ${description.services.map(
      ({ id, label, hint }, index) =>
        html`<label class="service">
          <input
            type="checkbox"
            .checked=${live(session.edits.services[id] ?? false)}
            ?disabled=${lock !== undefined}
            aria-labelledby="service-${index}"
            aria-describedby=${hint ? `service-hint-${index}` : nothing}
            @change=${({ currentTarget }: Event) => edit(switchService(session.edits, id, (currentTarget as HTMLInputElement).checked))}
          />
          <span>
            <span id="service-${index}">${locale.term('serviceLabel', { label })}</span>
            ${hint ? html`<span class="hint" id="service-hint-${index}">${hint}</span>` : nothing}
          </span>
        </label>`,
    )}
  </fieldset>`;
}
