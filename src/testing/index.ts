// The contract kit: proves a host's provider right. Knows no test runner, no DOM and no Lit.
export {
  type Awaitable,
  type ContractFaults,
  type ContractLevel,
  contractLevels,
  type ContractLimits,
  type ContractOptions,
  type ContractSeed,
  type Fault,
  type FaultKind,
  type MakeProvider,
  type ProviderWithCleanup,
} from './contract-options.js';
export * from './contract-result.js';
export { type FaultyFetch, faultyFetch } from './faulty-fetch.js';
export { formatResults } from './format-results.js';
export { memorySeed } from './memory-seed.js';
export { registerContract, type TestRunner } from './register-contract.js';
export { runProviderContract } from './run-provider-contract.js';
