import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ComboboxController } from '../../controllers/combobox-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { CompanyPickerTerms } from '../../locales/en/company-picker.js';
import type { Company, Id } from '../../model/client-mapping.js';
import type { CompanyList } from './company-search.js';
import { emphasize } from './emphasis.js';
import { shortId } from './short-id.js';

export interface OptionsView {
  readonly list: CompanyList;
  readonly chosenId: Id;
  /** The name that "Create" offers; empty: it is not offered. */
  readonly createName: string;
}

/** What arrow keys reach, in the order of the picture. */
export function countOptions({ list, createName }: OptionsView): number {
  return list.free.length + list.used.length + (createName ? 1 : 0);
}

/** The groups of the list: free companies, those that other clients have, and a new one. */
export function renderOptions(
  view: OptionsView,
  combobox: ComboboxController,
  locale: LocalizeController<CompanyPickerTerms>,
): TemplateResult {
  const { list, chosenId, createName } = view;
  const { free, used, total } = list;
  const isPartial = free.length < total;
  const setSize = total + used.length + (createName ? 1 : 0);

  const option = (index: number, position: number, content: TemplateResult, kind: string, company?: Company) =>
    html`<div
      class="option ${kind} ${index === combobox.active ? 'active' : ''}"
      part="option"
      role="option"
      id=${combobox.optionId(index)}
      aria-selected=${company !== undefined && company.id === chosenId}
      aria-disabled=${kind === 'used' ? 'true' : 'false'}
      aria-setsize=${isPartial ? setSize : nothing}
      aria-posinset=${isPartial ? position : nothing}
    >
      ${content}
    </div>`;

  const company = (company: Company, detail: string) => {
    const [before, found, after] = emphasize(company.name, list.search);
    return html`<bdi class="name">${before}${found ? html`<b>${found}</b>` : nothing}${after}</bdi>
      <span class="detail" title=${company.id}
        >${company.suspended ? html`<span class="badge">${locale.term('companySuspended')}</span>` : nothing}${detail}</span
      >`;
  };
  const idLine = (id: Id) => locale.term('companyId', shortId(id));

  return html`
    ${
      free.length > 0
        ? html`<div role="group" aria-labelledby="group-free">
            <div class="group" id="group-free" role="presentation">
              ${isPartial ? locale.term('pickerFreePartly', free.length, total) : locale.term('pickerFree')}
            </div>
            ${repeat(
              free,
              ({ id }) => id,
              (item, index) => option(index, index + 1, company(item, idLine(item.id)), 'free', item),
            )}
          </div>`
        : nothing
    }
    ${
      used.length > 0
        ? html`<div role="group" aria-labelledby="group-used">
            <div class="group" id="group-used" role="presentation">${locale.term('pickerUsed')}</div>
            ${repeat(
              used,
              ({ id }) => id,
              (item, index) =>
                option(
                  free.length + index,
                  total + index + 1,
                  company(
                    item,
                    `${locale.term('pickerMappedTo', item.mappedTo?.clientName ?? '')} · ${idLine(item.id)}`,
                  ),
                  'used',
                  item,
                ),
            )}
          </div>`
        : nothing
    }
    ${
      createName
        ? option(
            free.length + used.length,
            setSize,
            html`<span class="name"><span aria-hidden="true">+ </span>${locale.term('pickerCreate', createName)}</span>`,
            'create',
          )
        : nothing
    }
  `;
}
