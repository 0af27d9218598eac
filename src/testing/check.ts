import type { MappingProvider } from '../provider/mapping-provider.js';
import type { ContractLevel, ContractSeed, FaultKind } from './contract-options.js';
import type { Stage } from './stage.js';

/** What a check cannot do without. */
export interface CheckNeeds {
  /** Methods of the provider. */
  readonly methods?: readonly (keyof MappingProvider)[];
  /** Functions of the seed. */
  readonly seed?: readonly (keyof ContractSeed)[];
  readonly faults?: readonly FaultKind[];
  /** What the provider's description must permit. */
  readonly permits?: readonly ('save' | 'remove' | 'createCompany')[];
}

/** One rule of the contract and the proof of it. */
export interface Check {
  readonly id: string;
  readonly title: string;
  /** The least level at which it runs. */
  readonly level: ContractLevel;
  readonly needs?: CheckNeeds;
  /** What to do about a failure. */
  readonly mend: string;
  /** Throws a `Broken` when the rule is broken, a `NotChecked` when it cannot be checked here. */
  readonly run: (stage: Stage) => Promise<void>;
}

/** The rule is broken. */
export class Broken extends Error {
  readonly expected: string;
  readonly came: string;

  constructor(expected: string, came: string) {
    super(`${expected}; but ${came}`);
    this.expected = expected;
    this.came = came;
  }
}

/** The rule could not be checked; the message says what it would have taken. */
export class NotChecked extends Error {}
