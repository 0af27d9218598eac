// The contract kit of the packed package in bare Node, over memory and without a test runner.
import { MemoryMappingProvider } from 'client-mapping-elements';
import { formatResults, memorySeed, runProviderContract } from 'client-mapping-elements/testing';

const results = await runProviderContract(() => new MemoryMappingProvider(), { level: 'full', seed: memorySeed });
const count = verdict => results.filter(result => result.verdict === verdict).length;
if (count('fail') > 0 || count('pass') < 50) throw new Error(formatResults(results));
