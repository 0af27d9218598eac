import { formatResults, runProviderContract } from 'client-mapping-elements/testing';
import { ownApiProvider } from './own-api-provider.js';

// `read` changes nothing. `write` saves and removes mappings of `clientIds` and puts them back; `full` also makes
// companies, so run it on data that you can throw away.
const results = await runProviderContract(() => ownApiProvider('https://staging.example/v2'), {
  level: 'write',
  clientIds: ['668', '762', '975'],
});
console.log(formatResults(results));
