import type { ReactiveController, ReactiveElement } from 'lit';
import { en, type Terms } from '../locales/en.js';

type TermArgs<K extends keyof Terms> = Terms[K] extends (...args: infer A) => string ? A : [];

/** Says every sentence, date and number of an element in the language of its nearest ancestor with `lang`. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveElement;
  #lang = 'en';

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#lang = nearestLang(this.#host);
  }

  /** BCP 47 tag that dates and numbers are written in. */
  get lang(): string {
    return this.#lang;
  }

  /** The sentence of a meaning. */
  term<K extends keyof Terms>(key: K, ...args: TermArgs<K>): string {
    const term: unknown = en[key];
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
