import type { MissingSide } from '../../model/client-mapping.js';
import type { MappingEvent } from '../../model/mapping-event.js';

/** What an event about a missing side says, besides whom and when. */
export type MissingEventText = Pick<
  MappingEvent,
  'family' | 'code' | 'severity' | 'title' | 'detail' | 'recommendation' | 'actions'
>;

const companyNotFound: MissingEventText = {
  family: 'mapping',
  code: 'company-not-found',
  severity: 'error',
  title: 'Company not found',
  detail: 'The company that this client is mapped to no longer exists. Its billing and ticketing are suspended.',
  recommendation: 'Edit the mapping: choose a free company or create one.',
  actions: ['recheck', 'edit'],
};

const clientNotFound: MissingEventText = {
  family: 'mapping',
  code: 'client-not-found',
  severity: 'error',
  title: 'Client not found',
  detail: 'The client of this mapping no longer exists. Billing and ticketing of its company are suspended.',
  recommendation: 'Restore the client and check again, or remove the mapping so that its company becomes free.',
  actions: ['recheck', 'edit'],
};

const bothNotFound: MissingEventText = {
  family: 'mapping',
  code: 'both-not-found',
  severity: 'error',
  title: 'Company and client not found',
  detail: 'Neither the client nor the company of this mapping exists any more. Billing and ticketing are suspended.',
  recommendation: 'Resolve this event: it removes the mapping.',
  actions: ['resolve'],
};

const codes: ReadonlySet<string> = new Set([companyNotFound.code, clientNotFound.code, bothNotFound.code]);

/** Whether an event is one of those that tell of a missing side. */
export function isMissingEvent({ family, code }: MappingEvent): boolean {
  return family === 'mapping' && codes.has(code);
}

/** What the event about these missing sides says; nothing if none is missing. */
export function missingEventText(missing: readonly MissingSide[]): MissingEventText | undefined {
  if (missing.length > 1) return bothNotFound;
  if (missing.length === 0) return undefined;
  return missing.includes('company') ? companyNotFound : clientNotFound;
}
