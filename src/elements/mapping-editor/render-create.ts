import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Company } from '../../model/client-mapping.js';
import { companyName } from '../../model/search-text.js';
import { type EditorView, maxNameLength } from './editor-view.js';
import type { EditorProblem } from './save-problem.js';

export interface CreateActions {
  /** The person has finished with a field. */
  readonly checkName: () => void;
  readonly addPrefix: () => void;
  readonly rename: () => void;
  readonly mapTo: (company: Company) => void;
}

/** The fields of a new company, with the name that comes out of them. */
export function renderCreate(view: EditorView, actions: CreateActions): TemplateResult {
  const { locale, description, session, problem, edit } = view;
  const { edits } = session;
  const maxLength = maxNameLength(description);
  const name = companyName(edits);
  const problemAt = (field: EditorProblem['field']) => (problem?.field === field ? problem : undefined);

  const field = (id: 'name' | 'prefix', label: string, hint: string, isTooLong = false) => html`<div>
    <label class="label" for=${id}>${label}</label>
    <input
      id=${id}
      class="input"
      type="text"
      autocomplete="off"
      spellcheck="false"
      .value=${live(edits[id])}
      aria-invalid=${problemAt(id) ? 'true' : 'false'}
      aria-describedby="${hint ? `${id}-hint` : ''} ${problemAt(id) ? `${id}-problem` : ''}"
      @input=${({ currentTarget }: Event) => edit({ [id]: (currentTarget as HTMLInputElement).value })}
      @blur=${actions.checkName}
    />
    ${hint ? html`<p class=${isTooLong ? 'hint too-long' : 'hint'} id="${id}-hint">${hint}</p>` : nothing}
    ${renderProblem(view, problemAt(id), `${id}-problem`, actions)}
  </div>`;

  return html`<section class="create" part="create" aria-labelledby="create-title">
    <h3 id="create-title">${locale.term('createTitle', description)}</h3>
    ${field('name', locale.term('createName'), maxLength < Infinity ? locale.term('editorNameLength', name.length, maxLength) : '', name.length > maxLength)}
    ${field('prefix', locale.term('createPrefix'), locale.term('createPrefixHint'))}
    <output for="name prefix">${locale.term('createPreview', description)} <bdi>${name || locale.term('none')}</bdi></output>
    <p class="hint">${locale.term('createNote', description)}</p>
  </section>`;
}

function renderProblem(
  { locale, session }: EditorView,
  problem: EditorProblem | undefined,
  id: string,
  { addPrefix, rename, mapTo }: CreateActions,
) {
  if (!problem) return nothing;
  const { takenBy } = problem;
  const isFree = takenBy && (!takenBy.mappedTo || takenBy.mappedTo.clientId === session.row.client.id);
  const way = (term: 'nameAddPrefix' | 'nameRename' | 'nameMapTo', take: () => void) =>
    html`<button type="button" class="button small" @click=${take}>${locale.term(term)}</button>`;
  return html`<div role="alert">
    <p class="problem" id=${id}>${problem.text}</p>
    ${
      problem.isNameTaken
        ? html`<div class="ways">
            ${way('nameAddPrefix', addPrefix)} ${way('nameRename', rename)}
            ${isFree ? way('nameMapTo', () => mapTo(takenBy)) : nothing}
          </div>`
        : nothing
    }
  </div>`;
}
