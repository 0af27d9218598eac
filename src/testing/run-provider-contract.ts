import { allChecks } from './all-checks.js';
import type { Check } from './check.js';
import { contractLevels, type ContractOptions, type MakeProvider } from './contract-options.js';
import type { ContractResult } from './contract-result.js';
import { runCheck } from './run-check.js';

/**
 * Checks a provider against the contract of `MappingProvider` and answers one result for each rule, always in the same
 * order. Each check has a provider of its own; a check that fails, hangs or throws never stops the others.
 *
 * @param makeProvider makes a fresh provider, once for each check.
 * @throws TypeError when `options` name a rule or a level that does not exist.
 */
export async function runProviderContract(
  makeProvider: MakeProvider,
  options: ContractOptions,
): Promise<readonly ContractResult[]> {
  const results: ContractResult[] = [];
  for (const check of checksOf(options)) results.push(await runCheck(check, makeProvider, options));
  return results;
}

/** The checks that options ask for, in order. */
export function checksOf({ level, only }: Pick<ContractOptions, 'level' | 'only'>): readonly Check[] {
  // Below every level all would be skipped, which reads like success.
  if (!contractLevels.includes(level)) throw new TypeError(`There is no level ${level}.`);
  const unknown = only?.find(id => !allChecks.some(check => check.id === id));
  if (unknown !== undefined) throw new TypeError(`There is no rule ${unknown}.`);
  return only ? allChecks.filter(({ id }) => only.includes(id)) : allChecks;
}
