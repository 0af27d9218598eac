import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { type Format, formatOf } from '../locales/format.js';
import type { Strings } from '../locales/terms.js';
import { termsIn } from './languages.js';
import { languageAt, listen, unlisten } from './page-language.js';
import { advise } from '../provider/advise.js';

/** Sentences by their meaning; those that depend on something are functions of it. */
type TermSet = Readonly<Record<string, string | ((...args: never[]) => string)>>;

type TermArgs<Term> = Term extends (...args: infer Args) => string ? Args : [];

export type LocalizeHost = ReactiveElement & { strings?: Strings };

const rightToLeft = /[\u0590-\u08ff]/;

/**
 * Says every sentence and number of an element in the language of the nearest ancestor with `lang`, as far as that is
 * known; else, and until it is loaded, in English. The host's own `strings` go before both.
 */
export class LocalizeController<T extends TermSet> implements ReactiveController {
  readonly #host: LocalizeHost;
  readonly #english: (format: Format) => T;
  #tag: string | undefined;
  #lang!: string;
  #terms: object | undefined;
  #strings: Strings | undefined;
  #said!: T;

  /** `english`: what this element can say; see `locales/en/`. */
  constructor(host: LocalizeHost, english: (format: Format) => T) {
    this.#host = host;
    this.#english = english;
    host.addController(this);
  }

  hostConnected(): void {
    listen(this.#follow);
  }

  hostDisconnected(): void {
    unlisten(this.#follow);
  }

  hostUpdate(): void {
    // Also one that came to a host that was not connected then.
    if (this.#tag === undefined || this.#strings !== this.#host.strings) this.#follow();
  }

  /** BCP 47 tag of what is said. */
  get lang(): string {
    return this.#lang;
  }

  /** All that can be said; another object when any of it has changed. */
  get said(): T {
    return this.#said;
  }

  /** The sentence of a meaning. */
  term<K extends keyof T>(key: K, ...args: TermArgs<T[K]>): string {
    const term: unknown = this.#said[key];
    if (typeof term !== 'function') return term as string;
    // A name that ends with a full stop ("Inc.") ends the sentence as well.
    return (term as (...args: unknown[]) => string)(...args.map(isolate)).replace(/(?<!\.)\.\.(?!\.)/g, '.');
  }

  number(value: number): string {
    return value.toLocaleString(this.#lang);
  }

  readonly #follow = () => {
    const tag = languageAt(this.#host);
    const terms = termsIn(tag, this.#follow);
    const { strings } = this.#host;
    if (tag === this.#tag && terms === this.#terms && strings === this.#strings) return;
    this.#tag = tag;
    this.#terms = terms;
    this.#strings = strings;
    this.#lang = terms || /^en\b/.test(tag) ? tag : 'en';
    const own = typeof strings === 'function' ? strings(this.#lang) : strings;
    const english = this.#english(formatOf(this.#lang));
    const said = this.#said as unknown;
    this.#said = { ...english, ...terms, ...own };
    if (own && Object.keys(own).some(key => !(key in english))) advise('strings', own);
    // Also said anew in another language: a change of the words, as for one of `strings`.
    this.#host.requestUpdate('strings', said);
  };
}

/** A name that runs from right to left keeps its punctuation, wherever it is put. */
function isolate(arg: unknown): unknown {
  return typeof arg === 'string' && rightToLeft.test(arg) ? `\u2068${arg}\u2069` : arg;
}
