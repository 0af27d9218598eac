// The same with node:test: `node --test`.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { MemoryMappingProvider } from 'client-mapping-elements';
import { memorySeed, registerContract, runProviderContract } from 'client-mapping-elements/testing';

it('does not hold against a provider what Node’s own fetch leaves behind', async () => {
  const server = createServer((_, response) => response.end('{"items":[],"total":0}')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const read = async (_, { signal }) => (await fetch(`http://127.0.0.1:${server.address().port}`, { signal })).json();
  const refuse = () => Promise.reject(new Error('not asked for'));
  const provider = { listClientMappings: read, listCompanies: read, saveMapping: refuse, removeMapping: refuse };
  const results = await runProviderContract(() => provider, { level: 'read' });
  server.close();
  const verdict = results.find(({ id }) => id === 'A6')?.verdict;
  if (verdict !== 'pass') throw new Error(`A6: ${verdict}`);
});

registerContract({ describe, it }, () => new MemoryMappingProvider(), { level: 'full', seed: memorySeed });
