interface CheckedRule {
  /** The rule's id, such as `R4`: docs/contract-kit.md lists them. */
  readonly id: string;
  /** The rule in one sentence. */
  readonly title: string;
  /** How long the check took, in milliseconds. */
  readonly ms: number;
}

export interface PassedCheck extends CheckedRule {
  readonly verdict: 'pass';
}

export interface FailedCheck extends CheckedRule {
  readonly verdict: 'fail';
  /** What the contract asks for. */
  readonly expected: string;
  /** What the provider did. */
  readonly came: string;
  /** How to mend it. */
  readonly mend: string;
}

export interface SkippedCheck extends CheckedRule {
  readonly verdict: 'skip';
  /** What it would have taken to check this. */
  readonly why: string;
}

/** What became of one check. */
export type ContractResult = PassedCheck | FailedCheck | SkippedCheck;
