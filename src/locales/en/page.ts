import type { ProviderDescription } from '../../provider/mapping-provider.js';
import { panelTerms } from './panels.js';
import { sharedTerms } from './shared.js';
import type { MappingErrorCode } from '../../model/errors.js';
import { errorText, n, one } from './words.js';

/** What the whole page says. */
export const pageTerms = {
  ...sharedTerms,
  ...panelTerms,
  pageTitle: 'Client mappings',
  pageHelp: ({ source, target }: Pick<ProviderDescription, 'source' | 'target'>) =>
    `Link ${source.name} clients to ${target.name} companies. Billing and ticketing follow the link.`,
  summaryLabel: 'Progress',
  mappedOf: 'of',
  mappedClients: (total: number) => (one(total) ? 'client mapped' : 'clients mapped'),
  allMapped: (total: number) => `All ${n(total)} clients are mapped`,
  haveEvents: (count: number) => (one(count) ? '1 has events' : `${n(count)} have events`),
  toDo: (count: number) => `${n(count)} to do`,
  eventsOf: (client: string) => `Events for ${client}`,
  eventsOfAll: 'Events',
  undo: 'Undo',
  undoneFor: (client: string) => `Change undone for ${client}`,
  notUndone: (client: string, code: MappingErrorCode) => `${client}: not undone. ${errorText[code]}`,
  panelFailed: (code: MappingErrorCode) => `Could not open. ${errorText[code]}`,
};

export type PageTerms = typeof pageTerms;
