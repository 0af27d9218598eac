import type { ServiceId } from '../../model/client-mapping.js';
import type { Check } from '../check.js';
import { hasMethod } from '../methods.js';
import type { Stage } from '../stage.js';
import { ensure, refused, same, shown } from '../verify.js';

/** Saving, changing and removing. */
export const writingChecks: readonly Check[] = [
  {
    id: 'W1',
    title: 'What a save answers is what every list says from then on',
    level: 'write',
    needs: { permits: ['save'] },
    mend: 'Answer the row as it was stored, and read lists, counts and free companies from where you store.',
    run: async stage => {
      const client = await stage.client();
      const company = await stage.freeCompany();
      const before = await countOf(stage);
      const draft = stage.onto(company.id);
      const row = await stage.save(client.id, draft, { revision: null });
      same(row.client.id, client.id, 'the client of the saved row');
      same(row.mapping?.company.id, company.id, 'the company of the saved row');
      same(declared(stage, row.mapping?.services), draft.services, 'the services of the saved row');
      same(await stage.row(client.id), row, 'the row in the list');
      same(await countOf(stage), before === undefined ? undefined : before + 1, 'the number of mapped clients');
      const isOffered = (await stage.companies()).some(({ id }) => id === company.id);
      ensure(!isOffered, 'a company that was mapped is no longer available', 'it is listed');
      const used = (await stage.companies({ available: false })).find(({ id }) => id === company.id);
      same(used?.mappedTo?.clientId, client.id, 'mappedTo of the company');
    },
  },
  {
    id: 'W2',
    title: 'Saving the same draft twice changes nothing the second time',
    level: 'write',
    needs: { permits: ['save'] },
    mend: 'Replace the mapping of the client; never add one.',
    run: async stage => {
      const { client, mapping } = await stage.mapped();
      const { total } = await stage.provider.listCompanies({ available: false, offset: 0, limit: 1 }, stage.read);
      const again = await stage.save(client.id, stage.onto(mapping.company.id), { revision: mapping.revision });
      same(
        [again.mapping?.company.id, again.mapping?.services],
        [mapping.company.id, mapping.services],
        'what is mapped',
      );
      const rows = (await stage.rows()).filter(row => row.client.id === client.id);
      same(rows.length, 1, 'the number of rows of the client');
      const now = await stage.provider.listCompanies({ available: false, offset: 0, limit: 1 }, stage.read);
      same(now.total, total, 'the number of companies');
    },
  },
  {
    id: 'W3',
    title: 'A company that another client holds is refused with its holder, and nothing changes',
    level: 'write',
    needs: { permits: ['save'] },
    mend: 'Refuse with `company-taken` and `holder`: the person is to see who has it.',
    run: async stage => {
      const holder = await stage.mapped();
      const client = await stage.client();
      const call = stage.save(client.id, stage.onto(holder.mapping.company.id));
      const error = await refused(call, 'a company that is taken', 'company-taken');
      same(error.holder?.clientId, holder.client.id, 'the clientId of the holder');
      ensure(!!error.holder?.clientName, 'the holder has a name', shown(error.holder));
      same(error.outcome, 'not-applied', 'the outcome');
      same((await stage.row(client.id)).mapping, null, 'the mapping of the client that was refused');
      const kept = (await stage.row(holder.client.id)).mapping;
      same(
        [kept?.company.id, kept?.revision],
        [holder.mapping.company.id, holder.mapping.revision],
        'what the holder has',
      );
    },
  },
  {
    id: 'W4',
    title: 'A client that is given another company leaves the first one free',
    level: 'write',
    needs: { permits: ['save'] },
    mend: 'Make the old company available in the same step in which the new one is taken.',
    run: async stage => {
      const [client] = await stage.clients(1);
      const [first, second] = await stage.freeCompanies(2);
      await stage.save(client.id, stage.onto(first.id));
      await stage.save(client.id, stage.onto(second.id));
      const free = (await stage.companies()).map(({ id }) => id);
      ensure(free.includes(first.id), 'the first company is available again', 'it is not listed');
      ensure(!free.includes(second.id), 'the second company is not available', 'it is listed');
      same((await stage.row(client.id)).mapping?.company.id, second.id, 'the company of the client');
    },
  },
  {
    id: 'W5',
    title: 'Services are what the draft says: all may be off, one left out is off, an undeclared one is refused',
    level: 'write',
    needs: { permits: ['save'] },
    mend: 'Replace the services with those of the draft instead of merging, and check their names against describe.',
    run: async stage => {
      const { client, mapping } = await stage.mapped();
      const id = mapping.company.id;
      const off = stage.services(false);
      const saved = await stage.save(client.id, stage.onto(id, off));
      same(declared(stage, saved.mapping?.services), off, 'the services that were all switched off');
      await stage.save(client.id, stage.onto(id));
      await stage.save(client.id, stage.onto(id, {}));
      const { services } = (await stage.row(client.id)).mapping ?? {};
      same(declared(stage, services), off, 'the services that a draft left out');
      const unknown = { ...off, 'kit-no-such-service': true };
      await refused(stage.save(client.id, stage.onto(id, unknown)), 'a service that is not declared', 'invalid');
    },
  },
  {
    id: 'W6',
    title: 'Removing what is not mapped succeeds, and the company stays, free',
    level: 'write',
    needs: { permits: ['save', 'remove'] },
    mend: 'Answer the row without a mapping, also the second time and whatever revision was seen; delete no company.',
    run: async stage => {
      const { client, mapping } = await stage.mapped();
      same(
        (await stage.remove(client.id, { revision: mapping.revision })).mapping,
        null,
        'the mapping after its removal',
      );
      same((await stage.row(client.id)).mapping, null, 'the mapping in the list');
      for (const write of [{}, { revision: mapping.revision }])
        same((await stage.remove(client.id, write)).mapping, null, 'the mapping after a second removal');
      const all = await stage.companies({ available: false });
      ensure(
        all.some(({ id }) => id === mapping.company.id),
        'the company is still there',
        'it is gone',
      );
      const free = await stage.companies();
      ensure(
        free.some(({ id }) => id === mapping.company.id),
        'the company is available',
        'it is not',
      );
    },
  },
  {
    id: 'W7',
    title: 'A client or a company that is not there is `not-found`',
    level: 'write',
    needs: { permits: ['save', 'remove'] },
    mend: 'Look both up before you write, and refuse with `not-found` instead of failing or creating them.',
    run: async stage => {
      const client = await stage.client();
      const company = await stage.freeCompany();
      await refused(stage.save(stage.tag, stage.onto(company.id)), 'a save for an unknown client', 'not-found');
      await refused(stage.remove(stage.tag), 'a removal for an unknown client', 'not-found');
      await refused(stage.save(client.id, stage.onto(stage.tag)), 'a save onto an unknown company', 'not-found');
      same((await stage.row(client.id)).mapping, null, 'the mapping of the client that was refused');
    },
  },
];

/** The services that the provider declares, each on or off. */
function declared({ description }: Stage, services: Readonly<Partial<Record<ServiceId, boolean>>> = {}) {
  return Object.fromEntries(description.services.map(({ id }) => [id, services[id] ?? false]));
}

async function countOf({ provider, read }: Stage): Promise<number | undefined> {
  if (!hasMethod(provider, 'summarize')) return undefined;
  try {
    return (await provider.summarize?.({}, read))?.mapped;
  } catch {
    // Whether counts are right is for R9.
    return undefined;
  }
}
