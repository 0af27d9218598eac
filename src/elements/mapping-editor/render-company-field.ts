import { html, nothing, type TemplateResult } from 'lit';
import type { MappingCompanyChangeEvent } from '../../events.js';
import { companyName } from '../../model/search-text.js';
import type { EditorView } from './editor-view.js';

export interface CompanyFieldActions {
  /** The person wants a new company. */
  readonly create: () => void;
  /** The person wants to choose one after all. */
  readonly chooseExisting: () => void;
}

/** Which company the client has: one that is chosen, or a new one. */
export function renderCompanyField(
  { locale, strings, description, session, lock, canCreate, problem, signInAt, edit }: EditorView,
  { create, chooseExisting }: CompanyFieldActions,
): TemplateResult {
  const { edits, row } = session;
  if (edits.isNew)
    return html`<div class="field">
      <p class="label">${locale.term('companyLabel', description)}</p>
      <p class="new-company"><bdi>${companyName(edits) || locale.term('none')}</bdi></p>
      <button type="button" class="button small" @click=${chooseExisting}>${locale.term('createBack')}</button>
    </div>`;
  const changeCompany = (event: MappingCompanyChangeEvent) => {
    // A choice inside the editor is a draft: no business of the host yet.
    event.stopPropagation();
    edit({ company: event.detail.company });
  };
  return html`<div class="field">
    <company-picker
      .clientId=${row.client.id}
      .company=${edits.company}
      .createName=${canCreate ? row.client.name : ''}
      .readonly=${lock !== undefined}
      .strings=${strings}
      .problem=${problem?.field === 'company' ? problem.text : ''}
      @mapping-company-change=${changeCompany}
      @company-create=${create}
    >
      ${signInAt === 'company' ? html`<slot name="sign-in" slot="sign-in"></slot>` : nothing}
    </company-picker>
    ${
      !lock && canCreate
        ? html`<button type="button" class="button small" @click=${create}>${locale.term('createCompany')}</button>`
        : nothing
    }
  </div>`;
}
