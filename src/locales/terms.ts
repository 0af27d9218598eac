import type { CompanyPickerTerms } from './en/company-picker.js';
import type { DotTerms } from './en/dot.js';
import type { EditorTerms } from './en/editor.js';
import type { EventTerms } from './en/events.js';
import type { FilterTerms } from './en/filters.js';
import type { PageTerms } from './en/page.js';
import type { ServiceSavesTerms } from './en/service-saves.js';
import type { TableTerms } from './en/table.js';
import type { TableNoticeTerms } from './en/table-notice.js';
import type { Format } from './format.js';

type Flat<T> = { readonly [K in keyof T]: T[K] };

/** Every sentence of every element by its meaning; those that depend on something are functions of it. */
export type Terms = Flat<
  DotTerms &
    TableTerms &
    TableNoticeTerms &
    ServiceSavesTerms &
    FilterTerms &
    CompanyPickerTerms &
    EditorTerms &
    EventTerms &
    PageTerms
>;

/** A whole language: makes its terms with the numbers, plural forms and lists of a region. */
export type Language = (format: Format) => Terms;

/** Words of a host's own, instead of ours. As a function, of the language that is said, e.g. `de-AT`. */
export type Strings = Partial<Terms> | ((lang: string) => Partial<Terms>);
