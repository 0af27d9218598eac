import type { Terms } from './terms.js';

const clear: Readonly<Record<string, Partial<Terms> | undefined>> = {
  en: { filterYes: 'Mapped', filterNo: 'Not mapped', statusNotMapped: 'Not mapped', statusNotMappedHint: '' },
  ar: { filterYes: 'مرتبط', filterNo: 'غير مرتبط', statusNotMapped: 'غير مرتبط' },
  de: { filterYes: 'Zugeordnet', filterNo: 'Nicht zugeordnet', statusNotMapped: 'Nicht zugeordnet' },
  es: { filterYes: 'Asignados', filterNo: 'Sin asignar', statusNotMapped: 'Sin asignar' },
  fr: { filterYes: 'Associés', filterNo: 'Non associés' },
  ro: { filterYes: 'Asociați', filterNo: 'Neasociați', statusNotMapped: 'Neasociat' },
};

/**
 * Ready `strings`: "Mapped" and "Not mapped", in the language that is said, instead of the "Yes", "No" and "N/A" that
 * vendors' manuals know. With others: `lang => ({ ...clearWords(lang), pageTitle: 'Customers' })`. Spreading the function
 * itself spreads nothing.
 */
export const clearWords = (lang: string): Partial<Terms> => clear[lang.replace(/-.*/, '')] ?? {};
