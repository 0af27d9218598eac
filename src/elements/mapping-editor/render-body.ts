import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon, warningIcon } from '../shared/icons.js';
import { renderIcon } from '../shared/render-icon.js';
import type { EditorView } from './editor-view.js';
import { type CompanyFieldActions, renderCompanyField } from './render-company-field.js';
import { type ConflictActions, renderConflict } from './render-conflict.js';
import { type CreateActions, renderCreate } from './render-create.js';
import { renderServices } from './render-services.js';

export interface BodyActions extends CompanyFieldActions, ConflictActions, CreateActions {
  readonly askRemoval: () => void;
}

/** What can be edited, with what is to be known about it. */
export function renderBody(view: EditorView, actions: BodyActions): TemplateResult {
  const { locale, session, canRemove } = view;
  return html`<div class="body" part="body">
    ${renderNotice(view)} ${session.theirs ? renderConflict(view, session.theirs, actions) : nothing}
    ${renderCompanyField(view, actions)} ${renderServices(view)} ${session.edits.isNew ? renderCreate(view, actions) : nothing}
    ${
      canRemove
        ? html`<button type="button" class="button danger remove" @click=${actions.askRemoval}>
            ${locale.term('removeMappingEllipsis')}
          </button>`
        : nothing
    }
  </div>`;
}

/** What is wrong with a side, or why nothing can be changed. */
function renderNotice({ locale, description, session, lock }: EditorView) {
  const missing = session.row.mapping?.missing ?? [];
  const warnings: string[] = [];
  if (missing.length > 1) warnings.push(locale.term('editorBothMissing', description));
  else if (missing.includes('client')) warnings.push(locale.term('editorClientMissing', description));
  else if (missing.includes('company')) warnings.push(locale.term('editorCompanyMissing', description));
  if (lock === 'gone') warnings.push(locale.term('editorGone'));
  return html`${warnings.map(warning => html`<p class="notice">${renderIcon(warningIcon)}<span>${warning}</span></p>`)}
  ${lock === 'readonly' ? html`<p class="notice info">${renderIcon(infoIcon)}<span>${locale.term('editorReadonly')}</span></p>` : nothing}`;
}
