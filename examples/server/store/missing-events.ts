import type { MappingEvent, MissingSide } from 'client-mapping-elements';

type EventText = Omit<MappingEvent, 'id' | 'clientId' | 'raisedAt'>;

const texts: Readonly<Record<'company' | 'client' | 'both', EventText>> = {
  company: {
    family: 'mapping',
    code: 'company-not-found',
    severity: 'error',
    title: 'GravityZone company not found',
    detail: 'The mapped company is gone from GravityZone. Billing and ticketing are suspended for this client.',
    recommendation: 'Edit the mapping: choose another free company, or create one. If the company is back, recheck.',
    actions: ['edit', 'recheck'],
  },
  client: {
    family: 'mapping',
    code: 'client-not-found',
    severity: 'error',
    title: 'HaloPSA client not found',
    detail: 'The client is gone from HaloPSA. No usage is billed and no ticket is opened for its company.',
    recommendation:
      'Restore the client in HaloPSA and recheck, or remove the mapping so that its company becomes free.',
    actions: ['recheck', 'edit'],
  },
  both: {
    family: 'mapping',
    code: 'both-not-found',
    severity: 'error',
    title: 'Client and company not found',
    detail: 'Both sides were deleted, or can no longer be seen through the APIs. Billing and ticketing are suspended.',
    recommendation: 'Resolve to delete the mapping: there is nothing left to link.',
    actions: ['resolve'],
  },
};

/** The codes of the events that tell of a missing side. */
export const missingEventCodes: readonly string[] = Object.values(texts).map(({ code }) => code);

/** What the event about these missing sides says; nothing if none is missing. */
export function missingEventText(missing: readonly MissingSide[]): EventText | undefined {
  if (missing.length > 1) return texts.both;
  const side = missing.at(0);
  return side && texts[side];
}
