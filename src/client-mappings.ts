// For a script tag: the page with its tags, and beside it, in a folder of the same name, what is loaded once the page is
// drawn. The module has run when every tag is registered; the page does not wait for that.
import './define/client-mappings.js';
import './define/mapping-status-dot.js';

export * from './events.js';
export { clearWords } from './locales/clear-words.js';
export { type LanguageLoader, registerLocale } from './controllers/languages.js';
export type { Format, PluralForms, Sides } from './locales/format.js';
export type { Language, Strings, Terms } from './locales/terms.js';
export * from './model/client-mapping.js';
export * from './model/draft.js';
export * from './model/errors.js';
export * from './model/mapping-event.js';
export * from './model/query.js';
export * from './model/search-text.js';
export * from './provider/mapping-provider.js';
export * from './provider/memory-mapping-provider.js';
export * from './provider/rest-mapping-provider.js';
export { ClientMappings } from './elements/client-mappings/client-mappings.js';
export { ClientMappingTable } from './elements/client-mapping-table/client-mapping-table.js';
export { MappingFilters } from './elements/mapping-filters/mapping-filters.js';
export { MappingStatusDot } from './elements/mapping-status-dot/mapping-status-dot.js';

void Promise.all([import('./define/mapping-editor.js'), import('./define/mapping-events.js')]).catch(() =>
  console.warn('client-mappings.js: nothing can be edited, because the folder client-mappings/ is not beside it.'),
);
