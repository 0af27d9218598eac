import type { ReactiveController, ReactiveElement } from 'lit';

/** Sentences by their meaning; those that depend on something are functions of it. */
type TermSet = Readonly<Record<string, string | ((...args: never[]) => string)>>;

type TermArgs<Term> = Term extends (...args: infer Args) => string ? Args : [];

/**
 * Says every sentence, date and number of an element. Dates and numbers are written in the language of the nearest
 * ancestor with `lang`.
 */
export class LocalizeController<T extends TermSet> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #terms: T;
  #lang = 'en';

  /** `terms`: what this element can say; see `locales/`. */
  constructor(host: ReactiveElement, terms: T) {
    this.#host = host;
    this.#terms = terms;
    host.addController(this);
  }

  hostConnected(): void {
    this.#lang = nearestLang(this.#host);
    this.#host.requestUpdate();
  }

  /** BCP 47 tag that dates and numbers are written in. */
  get lang(): string {
    return this.#lang;
  }

  /** The sentence of a meaning. */
  term<K extends keyof T>(key: K, ...args: TermArgs<T[K]>): string {
    const term: unknown = this.#terms[key];
    return typeof term === 'function' ? (term as (...args: unknown[]) => string)(...args) : (term as string);
  }

  /** A date and time as people write it: "2 Nov 2026, 14:02". */
  dateTime(iso: string): string {
    const date = new Date(iso);
    if (Number.isNaN(date.getTime())) return iso;
    return date.toLocaleString(this.#lang, { dateStyle: 'medium', timeStyle: 'short' });
  }

  number(value: number): string {
    return value.toLocaleString(this.#lang);
  }
}

function nearestLang(element: Element): string {
  for (
    let node: Node | null = element;
    node;
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
  ) {
    if (node instanceof HTMLElement && node.lang && isLanguageTag(node.lang)) return node.lang;
  }
  return 'en';
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
