import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { CompanyPickerTerms } from '../../locales/en/company-picker.js';
import type { Sides } from '../../locales/format.js';
import type { FailureBox } from '../shared/failure-box.js';
import type { CompanySearch } from './company-search.js';

/** What is to be said below the options: that they are on their way, that there are none or more, or why they are not there. */
export function renderBelow(
  { list, error, secondsLeft, isLoading }: CompanySearch,
  locale: LocalizeController<CompanyPickerTerms>,
  { sides, failure }: { readonly sides: Sides; readonly failure: FailureBox },
): TemplateResult | HTMLElement | typeof nothing {
  if (error) return failure.show({ heading: locale.term('pickerFailed', sides), error, secondsLeft });
  if (isLoading) return html`<p class="loading"><span class="spinner"></span>${locale.term('statusLoading')}</p>`;
  if (!list) return nothing;
  const { free, total, hasMore, search } = list;
  if (free.length === 0)
    return html`<p class="note">${search ? locale.term('pickerNoMatch', search) : locale.term('pickerNone', sides)}</p>`;
  return free.length < total && !hasMore ? html`<p class="note">${locale.term('typeMore')}</p>` : nothing;
}
