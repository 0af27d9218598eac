import type { ClientMapping } from '../../model/client-mapping.js';
import { mappingStatuses } from '../../model/client-mapping.js';
import type { ClientMappingFilter } from '../../model/query.js';
import { foldText } from '../../model/search-text.js';
import { type Check, NotChecked } from '../check.js';
import { isFound, matches, sameItems, wordsOf } from '../matches.js';
import { openShop } from '../shop.js';
import type { Stage } from '../stage.js';
import { ensure, refused, shown } from '../verify.js';

/** What filters and searches find. */
export const filterChecks: readonly Check[] = [
  {
    id: 'R4',
    title: 'Every filter finds all that match it and nothing else, alone and together',
    level: 'read',
    mend: 'Apply every member of the query, all of them at once, before you cut the page; find text anywhere in a name.',
    run: async stage => {
      await openShop(stage);
      const rows = await stage.someRows();
      for (const filter of filtersFor(rows))
        sameItems(
          await stage.rows(filter),
          rows.filter(row => matches(row, filter)),
          shown(filter),
        );
      const companies = await stage.companies({ available: false });
      for (const search of wordsOf(
        companies.map(({ name }) => name),
        3,
      ))
        await findsCompanies(stage, companies, search);
    },
  },
  {
    id: 'R5',
    title: 'Searches ignore case and accents and take every character for itself',
    level: 'read',
    mend: 'Fold both sides alike (foldText in this package does), and escape what your database or pattern gives a meaning: % _ * . ( [ \\ \' ".',
    run: async stage => {
      await openShop(stage);
      const rows = await stage.someRows();
      const companies = await stage.companies({ available: false });
      const names = rows.map(({ client }) => client.name);
      const words = wordsOf(names, 4);
      for (const client of [...words.flatMap(asOthersWrite), ...words.slice(0, 2).flatMap(withPatterns)])
        sameItems(
          await stage.rows({ client }),
          rows.filter(row => matches(row, { client })),
          shown({ client }),
        );
      for (const text of marks) {
        const found = await stage.rows({ client: text });
        const wrong = found.find(({ client }) => !isFound(client.name, text));
        ensure(
          !wrong,
          `a search for ${text} finds only names that hold it`,
          () => `“${wrong?.client.name ?? ''}” was found`,
        );
        sameItems(
          await stage.rows({ company: text }),
          rows.filter(row => matches(row, { company: text })),
          shown({ company: text }),
        );
        await findsCompanies(stage, companies, text);
      }
      const long = 'x'.repeat(1_000);
      ensure(
        (await stage.rows({ client: long, company: long })).length === 0,
        'a search of 1,000 characters finds nothing',
        'rows came',
      );
      await findsCompanies(stage, companies, long);
    },
  },
  {
    id: 'H7',
    title: 'A filter that is not understood is refused, and does not list everything',
    level: 'read',
    mend: 'Refuse what you do not know with `invalid` instead of leaving it out of the question.',
    run: async ({ provider, read }) => {
      const page = { offset: 0, limit: 1 };
      const odd = [{ mapped: 'maybe' }, { status: 'well' }, { sort: { by: 'height', direction: 'ascending' } }];
      for (const filter of odd)
        await refused(
          provider.listClientMappings({ ...page, ...(filter as ClientMappingFilter) }, read),
          shown(filter),
          'invalid',
        );
    },
  },
];

/** Characters that databases and patterns give a meaning. */
const marks = ['%', '_', '*', '.*', '(', '[', '\\', "'", '"', '^$'];

function filtersFor(rows: readonly ClientMapping[]): ClientMappingFilter[] {
  const clients = wordsOf(
    rows.map(({ client }) => client.name),
    4,
  );
  const companies = wordsOf(
    rows.flatMap(({ mapping }) => mapping?.company.name ?? []),
    3,
  );
  const levels = [...new Set(rows.flatMap(({ client }) => client.topLevel?.id ?? []))].slice(0, 3);
  const [client, company, topLevelId] = [clients.at(0), companies.at(0), levels.at(0)];
  const together: ClientMappingFilter[] = [
    { mapped: 'yes', ...(topLevelId !== undefined && { topLevelId }) },
    { mapped: 'no', ...(client !== undefined && { client }) },
    { status: 'ok', ...(company !== undefined && { company }) },
  ];
  const all: ClientMappingFilter[] = [
    ...clients.flatMap(word => [{ client: word }, { client: Array.from(word).slice(1).join('') }]),
    ...companies.map(word => ({ company: word })),
    ...levels.map(id => ({ topLevelId: id })),
    ...(['yes', 'no'] as const).map(mapped => ({ mapped })),
    ...mappingStatuses.map(status => ({ status })),
    ...together,
  ];
  if (all.length === 0) throw new NotChecked('The rows have no words to search for.');
  return all;
}

async function findsCompanies(stage: Stage, companies: readonly { id: string; name: string }[], search: string) {
  const found = await stage.companies({ search, available: false });
  sameItems(
    found,
    companies.filter(({ name }) => isFound(name, search)),
    `a search of companies for ${shown(search)}`,
  );
}

/** The same word in capitals, with a foreign accent, and with a space around it. */
function asOthersWrite(word: string): string[] {
  return [word.toUpperCase(), ` ${word} `, word.replace(/[aeiou]/, '$&\u0301')];
}

/** The word as a pattern that finds it, if patterns are what searches are. */
function withPatterns(word: string): string[] {
  const letters = Array.from(foldText(word));
  const [first, ...rest] = letters;
  const end = rest.slice(1).join('');
  return [
    `${first}_${end}`,
    `${first}%${end}`,
    `${first}.*${end}`,
    `[${first}]${rest.join('')}`,
    `${first}*`,
    `^${word}$`,
  ];
}
