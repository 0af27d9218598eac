import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { PageTerms } from '../../locales/en/page.js';
import type { MappingSummary } from '../../model/client-mapping.js';
import { checkIcon } from '../shared/icons.js';
import { renderIcon } from '../shared/render-icon.js';

export interface SummaryView {
  readonly summary: MappingSummary;
  readonly hasEvents: boolean;
  readonly onEvents: () => void;
  readonly onNotMapped: () => void;
}

const barWidth = 1000;

/** How far the mapping is: in words, as a bar, and what is left to do. */
export function renderSummary(locale: LocalizeController<PageTerms>, view: SummaryView): TemplateResult {
  const { total, mapped, notMapped, hasEvents } = view.summary;
  const widthOf = (count: number) => (total > 0 ? (count / total) * barWidth : 0);
  return html`<section class="strip" part="summary" aria-label=${locale.term('summaryLabel')}>
    ${
      notMapped === 0 && total > 0
        ? html`<span class="strip-count all-mapped">${renderIcon(checkIcon)} ${locale.term('allMapped', total)}</span>`
        : html`<span class="strip-count">${withBoldNumbers(locale.term('clientsMapped', mapped, total))}</span>`
    }
    <svg class="bar" viewBox="0 0 ${barWidth} 8" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect class="bar-track" width=${barWidth} height="8"></rect>
        <rect class="bar-ok" width=${widthOf(mapped - hasEvents)} height="8"></rect>
        <rect class="bar-events" x=${widthOf(mapped - hasEvents)} width=${widthOf(hasEvents)} height="8"></rect>`}
    </svg>
    ${
      hasEvents > 0
        ? html`<button type="button" class="strip-link" ?disabled=${!view.hasEvents} @click=${view.onEvents}>
          <span class="dot" data-shape="has-events"></span>
          ${locale.term('haveEvents', hasEvents)}
        </button>`
        : nothing
    }
    ${
      notMapped > 0
        ? html`<button type="button" class="strip-link" @click=${view.onNotMapped}>${locale.term('toDo', notMapped)}</button>`
        : nothing
    }
  </section>`;
}

/** Whatever the language: where its numbers stand in the sentence, they are what matters. */
function withBoldNumbers(sentence: string) {
  const parts = sentence.split(/(\p{Nd}(?:[\p{Nd}.,’'٬\u00a0\u202f]*\p{Nd})?)/u);
  return parts.map((part, index) => (index % 2 === 1 ? html`<strong>${part}</strong>` : part));
}
