// What the package offers besides the elements that only panels need.
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
