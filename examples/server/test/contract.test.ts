import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { MappingEvent } from 'client-mapping-elements';
import { type ContractSeed, faultyFetch, registerContract } from 'client-mapping-elements/testing';
import { type Backend, fullContract } from '../../../test/contract/backend.js';
import { checkedFetch } from '../../../test/openapi/checked-fetch.js';
import type { Directory } from '../store/directory.js';
import { describeOnEach } from './databases.js';
import { startTestServer, type TestServer } from './harness.js';

/** Times are for a machine that does other things besides. */
const limits = { timeoutMs: 60_000, noticeMs: 10_000, pageMs: 2_000 };

/** The contract kit at its full level, each answer held against docs/openapi.yaml on the way. */
describeOnEach('REST over the reference server', database => {
  let server: TestServer;
  before(async () => void (server = await startTestServer(database())));
  after(() => server.close());

  /** Each check has an integration of its own. */
  const open = async (): Promise<Backend> => {
    const world = await server.addIntegration();
    const { fetch, faults } = faultyFetch(checkedFetch);
    return { provider: world.another({ fetch, retryDelayMs: 0 }), seed: seedOf(world.directory), faults };
  };

  registerContract({ describe, it }, ...fullContract(open, { limits }), 'Provider contract');
});

/** What happens in the two systems, done to the server's snapshots of them. */
function seedOf(directory: Directory): ContractSeed {
  const named = <T extends object>(kind: string, items: readonly T[]) =>
    items.map(item => ({ ...item, id: `${kind}-${randomUUID()}` }));
  return {
    createClients: async clients => {
      const created = named('client', clients);
      await directory.upsertClients(created);
      return created;
    },
    createCompanies: async companies => {
      const created = named('company', companies);
      await directory.upsertCompanies(created);
      return created;
    },
    upsertClient: client => directory.upsertClients([client]),
    upsertCompany: company => directory.upsertCompanies([company]),
    removeClient: id => directory.removeClient(id),
    removeCompany: id => directory.removeCompany(id),
    raiseEvent: async event => {
      const raised: MappingEvent = { ...event, id: randomUUID() };
      await directory.raiseEvent(raised);
      return raised;
    },
  };
}
