import type { MappingErrorCode } from '../../model/errors.js';
import type { Format, SidesAndServices } from '../format.js';
import { panelTerms } from './panels.js';
import { sharedTerms } from './shared.js';
import { errorText } from './error-text.js';
import { of } from './of.js';

/** What the whole page says. */
export const pageTerms = (format: Format) => {
  const { number, plural, list, nameOf } = format;
  return {
    ...sharedTerms(format),
    ...panelTerms(format),
    pageTitle: 'Client mappings',
    pageHelp: ({ source, target, services }: SidesAndServices) => {
      const follow = plural(services.length, { one: 'follows', other: 'follow' });
      const effect = services.length > 0 ? ` ${list(services.map(({ label }) => label))} ${follow} the link.` : '';
      return `Link ${of(nameOf(source), 'clients')} to ${of(nameOf(target), 'companies')}.${effect}`;
    },
    summaryLabel: 'Progress',
    clientsMapped: (mapped: number, total: number) =>
      `${number(mapped)} of ${number(total)} ${plural(total, { one: 'client', other: 'clients' })} mapped`,
    allMapped: (total: number) =>
      plural(total, { one: 'The only client is mapped', other: `All ${number(total)} clients are mapped` }),
    haveEvents: (count: number) => plural(count, { one: '1 has events', other: `${number(count)} have events` }),
    toDo: (count: number) => `${number(count)} to do`,
    eventsOf: (client: string) => `Events for ${client}`,
    eventsOfAll: 'Events',
    editClient: (client: string) => `Edit ${client}`,
    undo: 'Undo',
    undoneFor: (client: string) => `Change undone for ${client}`,
    notUndone: (client: string, code: MappingErrorCode) => `${client}: not undone. ${errorText[code]}`,
    panelFailed: (code: MappingErrorCode) => `Could not open. ${errorText[code]}`,
  };
};

export type PageTerms = ReturnType<typeof pageTerms>;
