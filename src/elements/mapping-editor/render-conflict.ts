import { html, nothing, type TemplateResult } from 'lit';
import type { ClientMapping } from '../../model/client-mapping.js';
import { companyName } from '../../model/search-text.js';
import { dateTime } from '../shared/date-time.js';
import type { EditorView } from './editor-view.js';

export interface ConflictActions {
  readonly keepMine: () => void;
  readonly useTheirs: () => void;
}

/** The mapping as somebody else has made it beside the unsaved one: the person decides. */
export function renderConflict(
  { locale, description, session }: EditorView,
  theirs: ClientMapping,
  { keepMine, useTheirs }: ConflictActions,
): TemplateResult {
  const { edits } = session;
  const { mapping } = theirs;
  const mine = edits.isNew ? companyName(edits) : edits.company?.name;
  const word = (isOn: boolean | undefined) => locale.term(isOn ? 'on' : 'off');
  const line = (label: string, hers: string | undefined, ours: string | undefined) =>
    html`<tr role="row" class=${hers === ours ? '' : 'differs'}>
      <th scope="row" role="rowheader">${label}</th>
      <td role="cell"><bdi>${hers || locale.term('none')}</bdi></td>
      <td role="cell"><bdi>${ours || locale.term('none')}</bdi></td>
    </tr>`;
  return html`<section class="notice conflict" part="conflict" aria-labelledby="conflict-title">
    <h3 id="conflict-title" tabindex="-1">${locale.term('errorText', 'conflict')}</h3>
    ${
      mapping?.updatedBy || mapping?.updatedAt
        ? html`<p class="hint">
            ${[
              mapping.updatedBy && locale.term('conflictChangedBy', mapping.updatedBy),
              mapping.updatedAt && dateTime(mapping.updatedAt, locale.lang),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>`
        : nothing
    }
    <table role="table">
      <thead>
        <tr role="row">
          <td role="cell"></td>
          <th scope="col" role="columnheader">${locale.term('conflictTheirs')}</th>
          <th scope="col" role="columnheader">${locale.term('conflictMine')}</th>
        </tr>
      </thead>
      <tbody>
        ${line(locale.term('companyLabel', description), mapping?.company.name, mine)}
        ${description.services.map(({ id, label }) =>
          line(
            locale.term('serviceLabel', { label }),
            mapping ? word(mapping.services[id]) : undefined,
            word(edits.services[id]),
          ),
        )}
      </tbody>
    </table>
    <div class="ways">
      <button type="button" class="button" @click=${keepMine}>${locale.term('conflictKeepMine')}</button>
      <button type="button" class="button" @click=${useTheirs}>${locale.term('conflictUseTheirs')}</button>
    </div>
  </section>`;
}
