import { isMappingError } from '../../model/errors.js';
import { type Check, NotChecked } from '../check.js';
import { broken, ensure, named, refused, same, settled } from '../verify.js';

/** The revision that a person saw, and several people at once. */
export const concurrencyChecks: readonly Check[] = [
  {
    id: 'O1',
    title: 'A stale revision is refused with the current row, which is a base for the next try',
    level: 'write',
    needs: { permits: ['save', 'remove'] },
    mend: 'Compare the revision in the same statement that writes, and put the row as it is now into `current`.',
    run: async stage => {
      const { client, mapping } = await stage.mapped();
      const { revision, company } = mapping;
      const draft = stage.onto(company.id, stage.services(false));
      const now = await stage.save(client.id, draft, { revision });
      const calls = [
        ['a save', () => stage.save(client.id, stage.onto(company.id), { revision })],
        ['a removal', () => stage.remove(client.id, { revision })],
      ] as const;
      for (const [what, call] of calls) {
        const error = await refused(call(), `${what} on a stale revision`, 'conflict');
        same(error.current, now, '`current`');
        same(await stage.row(client.id), now, `the row after ${what} was refused`);
      }
      const base = now.mapping?.revision;
      const saved = await stage.save(client.id, stage.onto(company.id), {
        ...(base !== undefined && { revision: base }),
      });
      same(saved.mapping?.services, mapping.services, 'the services saved on the current revision');
    },
  },
  {
    id: 'O2',
    title: 'A save that expects no mapping is refused where there is one',
    level: 'write',
    needs: { permits: ['save'] },
    mend: 'Treat `revision: null` as “must not be mapped yet”; absent is something else.',
    run: async stage => {
      const row = await stage.mapped();
      const call = stage.save(row.client.id, stage.onto((await stage.freeCompany()).id), { revision: null });
      const error = await refused(call, 'revision: null on a mapped client', 'conflict');
      same(error.current?.mapping?.company.id, row.mapping.company.id, 'the company of `current`');
      same((await stage.row(row.client.id)).mapping?.company.id, row.mapping.company.id, 'the company after that');
    },
  },
  {
    id: 'O3',
    title: 'Of two saves of one client at once, one wins and the other is told',
    level: 'write',
    needs: { permits: ['save'] },
    mend: 'Check the revision and write in one statement or transaction; between the two, somebody else writes.',
    run: async stage => {
      const client = await stage.client();
      const companies = await stage.freeCompanies(2);
      const ends = await Promise.all(
        companies.map(({ id }) => settled(stage.save(client.id, stage.onto(id), { revision: null }))),
      );
      const won = ends.flatMap(end => (end.isRejected ? [] : [end.value]));
      same(won.length, 1, 'the number of saves that succeed');
      const lost = ends.find(end => end.isRejected);
      if (lost && !isMappingError(lost.reason, 'conflict'))
        broken('the other save is refused with `conflict`', named(lost.reason));
      same((await stage.row(client.id)).mapping?.company.id, won[0].mapping?.company.id, 'the company in the list');
    },
  },
  {
    id: 'O4',
    title: 'Of many clients that reach for one company at once, exactly one gets it',
    level: 'write',
    needs: { permits: ['save'] },
    mend: 'Let the database hold it: a unique index over the company within the integration.',
    run: async stage => {
      const { clientIds } = stage;
      const count = stage.isSeeded ? stage.limits.parallel : clientIds.length;
      if (count < 2) throw new NotChecked(`It takes 2 clients to write to; clientIds lends ${count}.`);
      const clients = await stage.clients(count);
      const company = await stage.freeCompany();
      const ends = await Promise.all(clients.map(({ id }) => settled(stage.save(id, stage.onto(company.id)))));
      same(ends.filter(end => !end.isRejected).length, 1, 'the number of saves that succeed');
      const odd = ends.find(end => end.isRejected && !isMappingError(end.reason, 'company-taken'));
      ensure(!odd, 'every other save is refused with `company-taken`', () =>
        odd?.isRejected ? named(odd.reason) : '',
      );
      const holders = (await stage.rows()).filter(({ mapping }) => mapping?.company.id === company.id);
      same(holders.length, 1, 'the number of clients that hold the company');
    },
  },
  {
    id: 'O5',
    title: 'A write without a revision is unconditional',
    level: 'write',
    needs: { permits: ['save', 'remove'] },
    mend: 'Ask for no revision where none is given.',
    run: async stage => {
      const { client, mapping } = await stage.mapped();
      const saved = await stage.save(client.id, stage.onto(mapping.company.id, stage.services(false)));
      same(saved.mapping?.company.id, mapping.company.id, 'the company after a save without a revision');
      same((await stage.remove(client.id)).mapping, null, 'the mapping after a removal without a revision');
    },
  },
  {
    id: 'O6',
    title: 'A revision changes with its mapping, and not by itself',
    level: 'write',
    needs: { permits: ['save'] },
    mend: 'Give a mapping a new revision with each change of it; not with a read, and not with a save that was refused.',
    run: async stage => {
      const { client, mapping } = await stage.mapped();
      const revisionNow = async () => (await stage.row(client.id)).mapping?.revision;
      same(await revisionNow(), mapping.revision, 'the revision when it is only read');
      await settled(stage.save(client.id, stage.onto(stage.tag)));
      same(await revisionNow(), mapping.revision, 'the revision after a save that was refused');
      if (stage.description.services.length === 0) throw new NotChecked('The provider declares no service to switch.');
      await stage.save(client.id, stage.onto(mapping.company.id, stage.services(false)));
      ensure((await revisionNow()) !== mapping.revision, 'another revision after a change', 'it is the same');
    },
  },
];
