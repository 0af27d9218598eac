import { sortKeys } from '../../model/query.js';
import type { Check } from '../check.js';
import { coreMethods } from '../../provider/core-methods.js';
import { hasMethod, optionalMethods } from '../methods.js';
import { openShop } from '../shop.js';
import { ensure, named, same, settled } from '../verify.js';
import { isMappingError } from '../../model/errors.js';

const onePage = { offset: 0, limit: 50 };

/** What a provider says of itself, and whether it keeps to it. */
export const descriptionChecks: readonly Check[] = [
  {
    id: 'D2',
    title: 'Four methods are there, and every optional one that is there answers or is unsupported',
    level: 'read',
    mend: 'Leave out an optional method that is not implemented, or reject with `unsupported`.',
    run: async stage => {
      const { provider, read } = stage;
      const core = coreMethods.find(name => !hasMethod(provider, name));
      ensure(core === undefined, 'the four core methods are functions', `${String(core)} is none`);
      const wrong = optionalMethods.find(name => provider[name] !== undefined && !hasMethod(provider, name));
      ensure(wrong === undefined, 'an optional method is a function or absent', `${String(wrong)} is neither`);
      const reads: Readonly<Record<string, () => Promise<unknown> | undefined>> = {
        describe: () => provider.describe?.(read),
        listTopLevels: () => provider.listTopLevels?.(read),
        summarize: () => provider.summarize?.({}, read),
        checkCompanyName: () => provider.checkCompanyName?.({ name: stage.newName() }, read),
        listEvents: () => provider.listEvents?.({ offset: 0, limit: 1 }, read),
        suggestMatches: () => provider.suggestMatches?.({ clientIds: [] }, read),
      };
      for (const [name, call] of Object.entries(reads)) {
        const end = await settled(Promise.resolve(call()));
        ensure(
          !end.isRejected || isMappingError(end.reason, 'unsupported'),
          `${name} answers, or is refused with \`unsupported\``,
          () => (end.isRejected ? named(end.reason) : ''),
        );
      }
      await provider.listClientMappings(onePage, read);
      await provider.listCompanies(onePage, read);
    },
  },
  {
    id: 'D3',
    title: 'Limits and services make sense, and every sort key is accepted',
    level: 'read',
    mend: 'Name each service once, give a length above 0, and sort by every key of the contract.',
    run: async stage => {
      const { description, provider, read } = stage;
      const maxLength = description.companyName?.maxLength;
      ensure(
        maxLength === undefined || (Number.isInteger(maxLength) && maxLength > 0),
        'companyName.maxLength is a whole number from 1',
        String(maxLength),
      );
      const ids = description.services.map(({ id }) => id);
      ensure(
        ids.every(Boolean) && new Set(ids).size === ids.length,
        'each service has an id of its own',
        ids.join(', '),
      );
      for (const by of sortKeys)
        for (const direction of ['ascending', 'descending'] as const)
          await provider.listClientMappings({ offset: 0, limit: 1, sort: { by, direction } }, read);
    },
  },
  {
    id: 'D4',
    title: 'The same question has the same answer twice',
    level: 'read',
    mend: 'Keep an order of your own that does not change from call to call, and revisions that reading leaves alone.',
    run: async stage => {
      await openShop(stage);
      const ask = async () => [
        await stage.provider.describe?.(stage.read),
        await stage.provider.listClientMappings(onePage, stage.read),
        await stage.provider.listCompanies(onePage, stage.read),
      ];
      const first = await ask();
      same(await ask(), first, 'the second answer');
    },
  },
];
