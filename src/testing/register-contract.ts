import type { ContractOptions, MakeProvider } from './contract-options.js';
import { reasonsOf } from './format-results.js';
import { runCheck } from './run-check.js';
import { checksOf } from './run-provider-contract.js';

/** What Vitest, node:test, Mocha and Web Test Runner have in common. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: (this: unknown, ...args: unknown[]) => Promise<void>) => unknown;
}

/** How a test says that it is skipped: the context of Vitest and node:test, `this` of Mocha. */
interface TestContext {
  skip?(why?: string): void;
}

/**
 * Registers each check as a test of its own. A test runner's own time-out should be longer than `limits.timeoutMs`.
 *
 * @param runner `{ describe, it }` of Vitest, node:test, Mocha or Web Test Runner.
 */
export function registerContract(
  { describe, it }: TestRunner,
  makeProvider: MakeProvider,
  options: ContractOptions,
  name = 'provider contract',
): void {
  describe(name, () => {
    for (const check of checksOf(options)) {
      // No parameter of its own: Mocha would take it for a callback.
      it(`${check.id} ${check.title}`, async function (...args) {
        const result = await runCheck(check, makeProvider, options);
        if (result.verdict === 'fail') throw new Error([result.title, ...reasonsOf(result)].join('\n'));
        if (result.verdict === 'skip') ((args[0] ?? this) as TestContext | undefined)?.skip?.(result.why);
      });
    }
  });
}
