import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ServiceId } from '../../model/client-mapping.js';
import { switchService } from '../../model/draft.js';
import type { EditorView } from './editor-view.js';

/** What the integration does for the client, each a check box with its effect. */
export function renderServices({
  locale,
  description,
  session,
  lock,
  problem,
  edit,
}: EditorView): TemplateResult | typeof nothing {
  if (description.services.length === 0) return nothing;
  const refusal = problem?.field === 'services' ? problem : undefined;
  const isRefused = (id: ServiceId) => refusal !== undefined && (refusal.service ?? id) === id;
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
            aria-invalid=${isRefused(id) ? 'true' : 'false'}
            aria-describedby="${hint ? `service-hint-${index}` : ''} ${isRefused(id) ? 'services-problem' : ''}"
            @change=${({ currentTarget }: Event) => edit(switchService(session.edits, id, (currentTarget as HTMLInputElement).checked))}
          />
          <span>
            <span id="service-${index}">${locale.term('serviceLabel', { label })}</span>
            ${hint ? html`<span class="hint" id="service-hint-${index}">${hint}</span>` : nothing}
          </span>
        </label>`,
    )}
    ${refusal ? html`<p class="problem" id="services-problem" role="alert">${refusal.text}</p>` : nothing}
  </fieldset>`;
}
