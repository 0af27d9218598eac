import { companyPickerTerms } from '../src/locales/en/company-picker.js';
import { dotTerms } from '../src/locales/en/dot.js';
import { editorTerms } from '../src/locales/en/editor.js';
import { eventTerms } from '../src/locales/en/events.js';
import { filterTerms } from '../src/locales/en/filters.js';
import { pageTerms } from '../src/locales/en/page.js';
import { serviceSavesTerms } from '../src/locales/en/service-saves.js';
import { tableTerms } from '../src/locales/en/table.js';
import { tableNoticeTerms } from '../src/locales/en/table-notice.js';
import type { Language, Terms } from '../src/locales/terms.js';

/** All that the elements say in English, in one. */
export const english: Language = format => ({
  ...dotTerms(format),
  ...tableTerms(format),
  ...tableNoticeTerms(format),
  ...serviceSavesTerms(),
  ...filterTerms(format),
  ...companyPickerTerms(format),
  ...editorTerms(format),
  ...eventTerms(format),
  ...pageTerms(format),
});

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const accented = 'ÁßÇÐÉƑĜĤÎĴĶĹḾŃÖÞǪŔŠŢÛṼŴẊÝŽáƀçðéƒĝĥîĵķĺḿńöþǫŕšţûṽŵẋýž';

/** A sentence without a plain letter, 40 % longer, in brackets: what is cut off shows, and so does what is no term. */
export function pseudoText(text: string): string {
  if (!text) return text;
  const letters = text.replace(/[a-z]/gi, letter => accented[plain.indexOf(letter)] ?? letter);
  const more = Array.from({ length: Math.ceil(text.length * 0.4) }, (_, i) => (i % 6 === 0 ? ' ' : 'ø'));
  return `⟦${letters}${more.join('')}⟧`;
}

/** English as a foreigner sees it. */
export const pseudo: Language = format =>
  Object.fromEntries(
    Object.entries(english(format)).map(([name, term]) => [
      name,
      typeof term === 'string'
        ? pseudoText(term)
        : (...args: never[]) => pseudoText((term as (...args: never[]) => string)(...args)),
    ]),
  ) as unknown as Terms;

/** Everything that is read or heard under a node, through shadow roots: texts, names, tooltips and placeholders. */
export function wordsIn(root: Node): string[] {
  const words: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) words.push(node.data);
    if (node instanceof Element) {
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
        words.push(node.getAttribute(name) ?? '');
      if (node instanceof HTMLInputElement && node.type !== 'radio' && node.type !== 'checkbox') words.push(node.value);
      if (node.shadowRoot) visit(node.shadowRoot);
    }
    node.childNodes.forEach(visit);
  };
  visit(root);
  return words.map(word => word.replace(/\s+/g, ' ').trim()).filter(Boolean);
}
