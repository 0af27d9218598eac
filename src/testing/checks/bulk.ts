import { isMappingError } from '../../model/errors.js';
import type { ChangeResult, MappingChange } from '../../provider/mapping-provider.js';
import type { Check } from '../check.js';
import type { Stage } from '../stage.js';
import { ensure, same, shown } from '../verify.js';

const needs = { methods: ['applyChanges'], permits: ['save', 'remove'] } as const;

/** Many changes in one call. */
export const bulkChecks: readonly Check[] = [
  {
    id: 'B2',
    title: 'Two changes that want one company: the first gets it, the second is told',
    level: 'write',
    needs,
    mend: 'Apply the changes one after the other, each by the rules of saveMapping.',
    run: async stage => {
      const [first, second] = await stage.clients(2);
      const company = await stage.freeCompany();
      const results = await apply(
        stage,
        [first, second].map(({ id }) => saving(stage, id, company.id)),
      );
      same(
        results.map(({ ok }) => ok),
        [true, false],
        'which changes succeed',
      );
      same(codeOf(results[1]), 'company-taken', 'the code of the second');
    },
  },
  {
    id: 'B3',
    title: 'Every change has one result, and the list agrees with it',
    level: 'write',
    needs,
    mend: 'Yield one result for each change, with the row as it was stored.',
    run: async stage => {
      const clients = await stage.clients(2);
      const companies = await stage.freeCompanies(2);
      const results = await apply(
        stage,
        clients.map(({ id }, index) => saving(stage, id, companies[index].id)),
      );
      const ids = results.map(({ clientId }) => clientId);
      same(ids.toSorted(), clients.map(({ id }) => id).toSorted(), 'the clients of the results');
      for (const result of results) {
        ensure(result.ok, 'a change that is right succeeds', () => shown(result));
        same(await stage.row(result.clientId), result.row, 'the row in the list');
      }
    },
  },
  {
    id: 'B4',
    title: 'A change that fails says why and does not stop the others',
    level: 'write',
    needs,
    mend: 'Catch the error of each change and yield it as its result.',
    run: async stage => {
      const client = await stage.client();
      const company = await stage.freeCompany();
      const changes = [saving(stage, stage.tag, company.id), saving(stage, client.id, company.id)];
      const results = await apply(stage, changes);
      const resultOf = (id: string) => results.find(({ clientId }) => clientId === id);
      same(codeOf(resultOf(stage.tag)), 'not-found', 'the code of the change for an unknown client');
      same(resultOf(client.id)?.ok, true, 'whether the other change succeeds');
    },
  },
  {
    id: 'B5',
    title: 'Cancelling stops before the next change and keeps what is done',
    level: 'write',
    needs,
    mend: 'Look at the signal before each change, and end without beginning another when it is aborted.',
    run: async stage => {
      const [first, second] = await stage.clients(2);
      const companies = await stage.freeCompanies(2);
      const changes = [first, second].map(({ id }, index) => saving(stage, id, companies[index].id));
      const controller = new AbortController();
      const reason = new Error('cancelled');
      const seen: ChangeResult[] = [];
      try {
        for await (const result of stage.provider.applyChanges?.(changes, { signal: controller.signal }) ?? []) {
          seen.push(result);
          controller.abort(reason);
        }
      } catch (error) {
        ensure(error === reason, 'a cancelled operation ends, or rejects with the reason', () => shown(error));
      }
      same(
        seen.map(({ clientId }) => clientId),
        [first.id],
        'the clients with a result',
      );
      const done = (await stage.row(first.id)).mapping?.company.id;
      const left = (await stage.row(second.id)).mapping;
      same([done, left], [companies[0].id, null], 'the companies of the first client and of the second');
    },
  },
  {
    id: 'B8',
    title: 'A change that has its result is visible at once',
    level: 'write',
    needs,
    mend: 'Yield each result when its change is stored, and not all of them at the end.',
    run: async stage => {
      const clients = await stage.clients(2);
      const companies = await stage.freeCompanies(2);
      const changes = clients.map(({ id }, index) => saving(stage, id, companies[index].id));
      const controller = new AbortController();
      for await (const result of stage.provider.applyChanges?.(changes, { signal: controller.signal }) ?? []) {
        const { mapping } = await stage.row(result.clientId);
        same(mapping?.company.id, result.ok ? result.row.mapping?.company.id : undefined, 'the company in the list');
      }
    },
  },
];

function saving(stage: Stage, clientId: string, companyId: string): MappingChange {
  return { clientId, action: 'save', draft: stage.onto(companyId) };
}

async function apply({ provider, read }: Stage, changes: readonly MappingChange[]): Promise<ChangeResult[]> {
  const results: ChangeResult[] = [];
  for await (const result of provider.applyChanges?.(changes, read) ?? []) results.push(result);
  return results;
}

function codeOf(result: ChangeResult | undefined): string {
  if (!result) return 'no result';
  if (result.ok) return 'no error';
  return isMappingError(result.error) ? result.error.code : shown(result.error);
}
