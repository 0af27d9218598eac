import type { Sort, SortColumn } from '../../model/query.js';
import type { Format, Sides } from '../format.js';
import { mappingTerms } from './mapping.js';
import { statusTerms } from './status.js';
import { of } from './of.js';

/** What the table says. */
export const tableTerms = (format: Format) => {
  const { number, plural, nameOf } = format;
  return {
    ...statusTerms(format),
    ...mappingTerms,
    tableLabel: 'Client mappings',
    columnSelect: 'Select',
    columnClient: ({ source }: Sides) => of(nameOf(source), 'client', 'Client'),
    columnCompany: ({ target }: Sides) => of(nameOf(target), 'company', 'Company'),
    columnStatus: 'Status',
    columnActions: 'Actions',
    edit: 'Edit',
    view: 'View',
    editClient: (client: string) => `Edit ${client}`,
    viewClient: (client: string) => `View ${client}`,
    selectClient: (client: string) => `Select ${client}`,
    chooseCompany: 'Choose a company…',
    chooseCompanyFor: (client: string) => `Choose a company… for ${client}`,
    serviceFor: (service: string, client: string) => `${service} for ${client}`,
    statusFor: (status: string, client: string) => `${status} for ${client}`,
    inactive: 'inactive',
    suspended: 'Suspended',
    clientCount: (count: number) => plural(count, { one: '1 client', other: `${number(count)} clients` }),
    clientsShown: (shown: number, total: number | undefined) =>
      total === undefined ? `${number(shown)} shown` : `${number(shown)} of ${number(total)} shown`,
    sortedBy: (by: SortColumn, direction: Sort['direction'], { source, target }: Sides) => {
      const columns = {
        client: of(nameOf(source), 'client'),
        company: of(nameOf(target), 'company'),
        status: 'status',
      };
      return `Sorted by ${columns[by]}, ${direction}`;
    },
    clientsFailed: 'Could not load clients',
    skipTable: 'Skip table',
  };
};

export type TableTerms = ReturnType<typeof tableTerms>;
