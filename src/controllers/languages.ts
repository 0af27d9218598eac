import { formatOf } from '../locales/format.js';
import type { Language, Terms } from '../locales/terms.js';
import { languagesChanged } from './page-language.js';
import { advise } from '../provider/advise.js';

/** Brings the module of a language, usually by `import()`. It may be asked again while it has not answered. */
export type LanguageLoader = () => Promise<{ readonly default: Language }>;

/** English is none of them: each element brings the English that it says. */
const loaders: Record<string, LanguageLoader | undefined> = {
  ar: () => import('../locales/ar.js'),
  de: () => import('../locales/de.js'),
  es: () => import('../locales/es.js'),
  fr: () => import('../locales/fr.js'),
  ro: () => import('../locales/ro.js'),
};

/** What is loaded, by the tags that were asked for. */
const loaded = new Map<string, Terms>();

/**
 * Adds a language, or takes the place of one of ours. `language` is a BCP 47 tag; it serves its regions too, so that
 * `nl` is also said where the page has `lang="nl-BE"`. Nothing is loaded before an element needs it.
 *
 *     registerLocale('nl', () => import('./nl.js'));
 */
export function registerLocale(language: string, load: LanguageLoader): void {
  loaders[language.toLowerCase()] = load;
  loaded.clear();
  languagesChanged();
}

/** The terms of a language, if they are there; else `onLoad` is called when they are. For English: undefined. */
export function termsIn(tag: string, onLoad: () => void): Terms | undefined {
  const terms = loaded.get(tag);
  if (!terms) void load(tag, onLoad);
  return terms;
}

async function load(tag: string, onLoad: () => void, language = tag.toLowerCase()): Promise<void> {
  const loader = loaders[language];
  if (!loader) return language ? load(tag, onLoad, language.replace(/-?[^-]*$/, '')) : undefined;
  try {
    const { default: make } = await loader();
    // Others may have waited for the same, and a host may have put its own in place meanwhile.
    if (!loaded.has(tag) && loaders[language] === loader) loaded.set(tag, make(formatOf(tag)));
    onLoad();
  } catch (cause) {
    advise('language', language, cause);
  }
}
