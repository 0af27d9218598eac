/** What firms of one language or region are called. */
export interface Language {
  /** How often it occurs among clients, against the other weights. */
  readonly weight: number;
  /** Regions that its firms belong to: names of top levels. */
  readonly regions: readonly string[];
  readonly stems: readonly string[];
  readonly trades: readonly string[];
  /** How stem (`S`) and trade (`T`) are put together. */
  readonly pattern: string;
  /** What stands between two stems: "Smith & Jones". */
  readonly pair: string;
  /** How "&" is written out; absent where nobody does. */
  readonly and?: string;
  /** Legal forms; `{}` stands for the name. */
  readonly forms: readonly string[];
  readonly cities: readonly string[];
}

/** A list written in one line: members parted by "|". */
export const list = (text: string): readonly string[] => text.split('|');
