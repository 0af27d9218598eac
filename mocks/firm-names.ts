import type { Language } from './data/language.js';
import { languages } from './data/languages.js';
import type { Random } from './random.js';

/** A firm's name in its parts, so that it can be written in another way. */
export interface FirmName {
  readonly language: Language;
  readonly core: string;
  /** A legal form; `{}` stands for the core. */
  readonly form: string;
}

/** The name as one writes it. */
export function textOf({ core, form }: Pick<FirmName, 'core' | 'form'>): string {
  return form.replace('{}', () => core);
}

/** Thinks up names of firms. */
export class FirmNamer {
  readonly #random: Random;
  readonly #languages: readonly Language[];
  readonly #accept: (text: string) => boolean;
  readonly #seen = new Set<string>();

  /** Names firms of the languages that are spoken in `regions`; `accept` refuses names that are not wanted. */
  constructor(random: Random, regions: ReadonlySet<string>, accept: (text: string) => boolean = () => true) {
    this.#random = random;
    this.#languages = languages
      .filter(language => language.regions.some(region => regions.has(region)))
      .flatMap(language => Array<Language>(language.weight).fill(language));
    this.#accept = accept;
  }

  /** A firm that was not named before; after many tries, one that was. */
  next(): FirmName {
    let isCrowded = false;
    for (let tries = 1; ; tries++) {
      const firm = this.#think(isCrowded);
      const isWanted = this.#accept(textOf(firm));
      const isNew = !this.#seen.has(firm.core);
      if (tries < 50 && !(isWanted && isNew)) {
        isCrowded ||= isWanted;
        continue;
      }
      this.#seen.add(firm.core);
      return firm;
    }
  }

  /** A firm that is easily taken for another: the same name, another legal form, or a branch in some city. */
  kinOf(firm: FirmName): FirmName {
    const { core, language } = firm;
    const kin = this.#random.pick([
      firm,
      { ...firm, form: this.#random.pick(language.forms) },
      { ...firm, core: `${core} ${this.#random.pick(language.cities)}` },
    ]);
    return this.#accept(textOf(kin)) ? kin : firm;
  }

  /** Where it is crowded only the longest names are still free. */
  #think(isCrowded: boolean): FirmName {
    const random = this.#random;
    const language = random.pick(this.#languages);
    const { stems, trades, pair } = language;
    const stem = random.pick(stems);
    const isPair = isCrowded || random.chance(0.25);
    const partners = isPair ? `${stem}${pair}${random.pick(stems)}` : stem;
    const trade = random.pick(trades);
    const core =
      isPair && !isCrowded && random.chance(0.5)
        ? partners
        : language.pattern.replace(/[ST]/g, part => (part === 'S' ? partners : trade));
    return { language, core, form: random.pick(language.forms) };
  }
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

/** How somebody else writes the core of a name. */
const spellings: readonly ((firm: FirmName) => string)[] = [
  ({ core }) => core,
  ({ core }) => core.replace(/[äöüÄÖÜß]/g, letter => umlauts[letter] ?? letter),
  // Only Latin letters lose their marks by habit; elsewhere the mark makes the letter.
  ({ core }) => core.replace(/\p{Script=Latin}/gu, letter => letter.normalize('NFD').replace(/\p{M}/gu, '')),
  ({ core, language: { and } }) => (and ? core.replace('&', and) : core),
  ({ core, language: { pair } }) => (core.includes(pair) ? core : core.replace(/[\s-]+/g, '')),
  ({ core }) => core.toUpperCase(),
];

/** The same firm as another system has it: another legal form or none, and perhaps another spelling. */
export function respell(firm: FirmName, random: Random): string {
  const forms = [...firm.language.forms, '{}', '{}'].filter(form => form !== firm.form);
  return textOf({ core: random.pick(spellings)(firm), form: random.pick(forms) });
}
