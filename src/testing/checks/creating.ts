import { type Check, NotChecked } from '../check.js';
import type { Stage } from '../stage.js';
import { ensure, refused, same, settled } from '../verify.js';

/** Companies that are made with a mapping. The contract cannot take them away again: all of these are level full. */
export const creatingChecks: readonly Check[] = [
  {
    id: 'N1',
    title: 'A new company is named exactly prefix + name, and mapped',
    level: 'full',
    needs: { permits: ['save', 'createCompany'] },
    mend: 'Join prefix and name without anything between them, create the company, and map the client to it.',
    run: async stage => {
      const client = await stage.client();
      const name = stage.newName();
      const row = await stage.save(client.id, stage.ontoNew(name, 'SanFrancisco_'), { revision: null });
      same(row.mapping?.company.name, `SanFrancisco_${name}`, 'the name of the new company');
      same((await stage.row(client.id)).mapping?.company, row.mapping?.company, 'the company in the list');
      const made = await named(stage, `SanFrancisco_${name}`);
      same(
        made.map(({ id }) => id),
        [row.mapping?.company.id],
        'the companies of that name',
      );
    },
  },
  {
    id: 'N2',
    title: 'A name may be as long as the description says, and no longer',
    level: 'full',
    needs: { permits: ['save', 'createCompany'] },
    mend: 'Count UTF-16 units of the final name, prefix included, and refuse a longer one as `invalid`.',
    run: async stage => {
      const maxLength = stage.description.companyName?.maxLength;
      if (maxLength === undefined) throw new NotChecked('The description has no companyName.maxLength.');
      const client = await stage.client();
      // An emoji counts two.
      const longest = `${stage.newName()} 🚀`.padEnd(maxLength, 'x').slice(0, maxLength);
      await refused(stage.save(client.id, stage.ontoNew(longest, '_')), `a name of ${maxLength + 1}`, 'invalid');
      await refused(stage.save(client.id, stage.ontoNew(' ')), 'a name of nothing', 'invalid');
      same((await stage.row(client.id)).mapping, null, 'the mapping of the client that was refused');
      const row = await stage.save(client.id, stage.ontoNew(longest));
      same(row.mapping?.company.name, longest, `a name of ${maxLength}`);
    },
  },
  {
    id: 'N3',
    title: 'A taken name is refused with the company that has it: no mapping and no company is made',
    level: 'full',
    needs: { permits: ['save', 'createCompany'] },
    mend: 'Refuse with `name-taken` and `takenBy` before anything is made; do not map to the company that is there.',
    run: async stage => {
      const [first, second] = await stage.clients(2);
      const name = stage.newName();
      const { mapping } = await stage.save(first.id, stage.ontoNew(name));
      const error = await refused(stage.save(second.id, stage.ontoNew(name)), 'a name that is taken', 'name-taken');
      same(error.takenBy?.id, mapping?.company.id, 'the id of takenBy');
      same(error.outcome, 'not-applied', 'the outcome');
      same((await stage.row(second.id)).mapping, null, 'the mapping of the client that was refused');
      same((await named(stage, name)).length, 1, 'the number of companies of that name');
    },
  },
  {
    id: 'N4',
    title: 'The check of a name agrees with saving',
    level: 'full',
    needs: { permits: ['save', 'createCompany'], methods: ['checkCompanyName'] },
    mend: 'Use one function for both; the check answers the final name, who has it, or what is wrong with it.',
    run: async stage => {
      const [first, second] = await stage.clients(2);
      const name = stage.newName();
      const check = async (given: string, prefix?: string) =>
        stage.provider.checkCompanyName?.({ name: given, ...(prefix !== undefined && { prefix }) }, stage.read);
      const open = await check(` ${name} `, 'UK_');
      same(
        [open?.available, open?.name],
        [true, `UK_ ${name}`],
        'the check of a free name: whether it is available, and it',
      );
      const row = await stage.save(first.id, stage.ontoNew(name));
      const taken = await check(name);
      same([taken?.available, taken?.takenBy?.id], [false, row.mapping?.company.id], 'the check of a taken name');
      await refused(stage.save(second.id, stage.ontoNew(name)), 'a save with that name', 'name-taken');
      const empty = await check(' ');
      same(
        [empty?.available, typeof empty?.problem],
        [false, 'string'],
        'the check of no name: available, and its problem',
      );
    },
  },
  {
    id: 'N5',
    title: 'A creation whose answer was lost is found again by its key',
    level: 'full',
    needs: { permits: ['save', 'createCompany'], faults: ['drop'] },
    mend: 'Remember what each idempotency key did, together with doing it, and answer the same to its repetition.',
    run: async stage => {
      const client = await stage.client();
      const name = stage.newName();
      const idempotencyKey = stage.newKey();
      const draft = stage.ontoNew(name);
      await stage.faults.inject({ kind: 'drop' });
      const end = await settled(stage.save(client.id, draft, { revision: null, idempotencyKey }));
      ensure(end.isRejected, 'a save whose answer is lost rejects', 'it was answered');
      await stage.faults.inject();
      const row = await stage.save(client.id, draft, { revision: null, idempotencyKey });
      same(row.mapping?.company.name, name, 'the company of the repeated save');
      same((await named(stage, name)).length, 1, 'the number of companies of that name');
      same((await stage.row(client.id)).mapping?.company.id, row.mapping?.company.id, 'the company in the list');
    },
  },
  {
    id: 'N6',
    title: 'Space around a name and its Unicode form make no other name',
    level: 'full',
    needs: { permits: ['save', 'createCompany'] },
    mend: 'Trim the joined name and turn it into NFC before you compare and store it (companyName in this package does).',
    run: async stage => {
      const [first, second] = await stage.clients(2);
      const name = stage.newName('Café');
      const row = await stage.save(first.id, stage.ontoNew(`  ${name.normalize('NFD')} `));
      same(row.mapping?.company.name, name.normalize('NFC'), 'the name that was stored');
      for (const twin of [name.normalize('NFD'), ` ${name}  `]) {
        const error = await refused(stage.save(second.id, stage.ontoNew(twin)), 'a twin of that name', 'name-taken');
        same(error.takenBy?.id, row.mapping?.company.id, 'the id of takenBy');
      }
    },
  },
];

async function named(stage: Stage, name: string) {
  return (await stage.companies({ available: false })).filter(company => company.name.normalize('NFC') === name);
}
