import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { StatusTerms } from '../../locales/en/status.js';
import { type DotFacts, dotPaths, dotShape, dotWord } from './dot-view.js';

/** A dot and its word, for the templates of any element. Needs `dotStyles`. */
export function renderStatusDot(
  facts: DotFacts,
  locale: LocalizeController<StatusTerms>,
  { hideLabel = false } = {},
): TemplateResult {
  const shape = dotShape(facts);
  return html`<svg class="dot" part="dot" data-shape=${shape} viewBox="0 0 12 12" aria-hidden="true"><path d=${dotPaths[shape]}></path></svg
    ><span class=${hideLabel ? 'visually-hidden' : 'dot-word'} part="label">${dotWord(facts, locale)}</span>${
      facts.status === 'not-mapped'
        ? html`<span class="visually-hidden"> (${locale.term('statusNotMappedHint')})</span>`
        : nothing
    }`;
}
