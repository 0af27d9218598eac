import type { ContractResult } from './contract-result.js';

const words = { pass: 'pass', fail: 'FAIL', skip: 'skip' } as const;

/** The results as text for a terminal or a log: a line for each rule, the reasons below it, and the tally at the end. */
export function formatResults(results: readonly ContractResult[]): string {
  const width = Math.max(2, ...results.map(({ id }) => id.length));
  const indent = ' '.repeat(width + 8);
  const lines = results.flatMap(result => [
    `${words[result.verdict]}  ${result.id.padEnd(width)}  ${result.title}`,
    ...reasonsOf(result).map(line => indent + line),
  ]);
  return `${[...lines, '', tallyOf(results)].join('\n')}\n`;
}

/** What a result says besides its rule, a line for each point. */
export function reasonsOf(result: ContractResult): string[] {
  if (result.verdict === 'skip') return [result.why];
  if (result.verdict === 'pass') return [];
  return [`expected: ${result.expected}`, `came:     ${result.came}`, `to mend:  ${result.mend}`];
}

function tallyOf(results: readonly ContractResult[]): string {
  const count = (verdict: ContractResult['verdict']) => results.filter(result => result.verdict === verdict).length;
  return `${count('pass')} passed, ${count('fail')} failed, ${count('skip')} skipped`;
}
