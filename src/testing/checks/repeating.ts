import type { Check } from '../check.js';
import { broken, ensure, named, same, settled } from '../verify.js';
import { isMappingError } from '../../model/errors.js';

/** Idempotency keys: one key, one intention. */
export const repeatingChecks: readonly Check[] = [
  {
    id: 'I1',
    title: 'A call that is repeated under its key has no second effect',
    level: 'write',
    needs: { permits: ['save', 'remove'] },
    mend: 'Store the key with its answer in the transaction that writes, and answer that when the key comes again.',
    run: async stage => {
      const client = await stage.client();
      const [first, second] = await stage.freeCompanies(2);
      const idempotencyKey = stage.newKey();
      // Without a revision: nothing but the key tells a repetition.
      const write = { idempotencyKey };
      const row = await stage.save(client.id, stage.onto(first.id), write);
      const again = await stage.save(client.id, stage.onto(first.id), write);
      same([again.client.id, again.mapping?.company.id], [row.client.id, first.id], 'what the repeated call answers');
      await stage.save(client.id, stage.onto(second.id));
      await settled(stage.save(client.id, stage.onto(first.id), write));
      same((await stage.row(client.id)).mapping?.company.id, second.id, 'the company after the key came a third time');
    },
  },
  {
    id: 'I2',
    title: 'A key that comes with another call is refused',
    level: 'write',
    needs: { permits: ['save'] },
    mend: 'Remember what was asked under a key, and refuse anything else under it as `invalid`.',
    run: async stage => {
      const client = await stage.client();
      const [first, second] = await stage.freeCompanies(2);
      const idempotencyKey = stage.newKey();
      await stage.save(client.id, stage.onto(first.id), { idempotencyKey });
      const end = await settled(stage.save(client.id, stage.onto(second.id), { idempotencyKey }));
      if (!end.isRejected) broken('another draft under the same key is refused', 'it was answered');
      const isRefusal = isMappingError(end.reason) && end.reason.outcome === 'not-applied';
      ensure(isRefusal, 'it is refused with an outcome of not-applied', () => named(end.reason));
      same((await stage.row(client.id)).mapping?.company.id, first.id, 'the company after that');
    },
  },
  {
    id: 'I3',
    title: 'Two equal calls at once under one key have one effect',
    level: 'full',
    needs: { permits: ['save', 'createCompany'] },
    mend: 'Claim the key before you begin, in the database: the second call waits for the first, or is told to.',
    run: async stage => {
      const client = await stage.client();
      const name = stage.newName();
      const write = { revision: null, idempotencyKey: stage.newKey() };
      const ends = await Promise.all([1, 2].map(() => settled(stage.save(client.id, stage.ontoNew(name), write))));
      const odd = ends.find(end => end.isRejected && !isMappingError(end.reason));
      ensure(!odd, 'a call that is refused is refused with a MappingError', () =>
        odd?.isRejected ? named(odd.reason) : '',
      );
      ensure(
        ends.some(end => !end.isRejected),
        'at least one of the two calls succeeds',
        'none did',
      );
      const made = (await stage.companies({ available: false })).filter(company => company.name === name);
      same(made.length, 1, 'the number of companies of that name');
      same((await stage.row(client.id)).mapping?.company.id, made[0].id, 'the company of the client');
    },
  },
  {
    id: 'I4',
    title: 'A key whose call was refused can be used when the call has been put right',
    level: 'write',
    needs: { permits: ['save'] },
    mend: 'Remember a key only when its call has had an effect.',
    run: async stage => {
      const client = await stage.client();
      const company = await stage.freeCompany();
      const idempotencyKey = stage.newKey();
      await settled(stage.save(client.id, stage.onto(stage.tag), { idempotencyKey }));
      const row = await stage.save(client.id, stage.onto(company.id), { idempotencyKey });
      same(row.mapping?.company.id, company.id, 'the company that was saved in the end');
    },
  },
];
