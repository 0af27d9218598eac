import type { MappingEvent, MissingSide } from 'client-mapping-elements';

/** A kind of event: everything but whom it concerns and when it was raised. */
export interface EventKind extends Pick<
  MappingEvent,
  'code' | 'family' | 'severity' | 'title' | 'detail' | 'recommendation' | 'actions'
> {
  /** The sides that are gone when this event is raised. */
  readonly missing?: readonly MissingSide[];
}

/** Events of mappings that lost a side. */
export const orphanKinds: readonly EventKind[] = [
  {
    code: 'company-not-found',
    missing: ['company'],
    family: 'mapping',
    severity: 'error',
    title: 'GravityZone company not found',
    detail: 'The mapped company is gone from GravityZone. Billing and ticketing are suspended for this client.',
    recommendation: 'Edit the mapping: choose another free company, or create one. If the company is back, recheck.',
    actions: ['edit', 'recheck'],
  },
  {
    code: 'client-not-found',
    missing: ['client'],
    family: 'mapping',
    severity: 'error',
    title: 'HaloPSA client not found',
    detail: 'The client is gone from HaloPSA. No usage is billed and no ticket is opened for its company.',
    recommendation:
      'Restore the client in HaloPSA and recheck, or remove the mapping so that its company becomes free.',
    actions: ['recheck', 'edit'],
  },
  {
    code: 'both-not-found',
    missing: ['client', 'company'],
    family: 'mapping',
    severity: 'error',
    title: 'Client and company not found',
    detail: 'Both sides were deleted, or can no longer be seen through the APIs. Billing and ticketing are suspended.',
    recommendation: 'Resolve to delete the mapping: there is nothing left to link.',
    actions: ['resolve'],
  },
];

/**
 * Events of mappings that have both sides, in the order in which they are handed out. The last one is of a later
 * release: nobody but the provider knows it.
 */
export const serviceKinds: readonly EventKind[] = [
  {
    code: 'recurring-invoice-missing',
    family: 'billing',
    severity: 'error',
    title: 'Recurring invoice missing',
    detail: 'The invoice template made when billing was switched on no longer exists, so usage cannot be pushed.',
    recommendation: 'Restore the template in HaloPSA, or switch billing off and on again to recreate it. Then recheck.',
    actions: ['recheck', 'edit'],
  },
  {
    code: 'usage-push-failed',
    family: 'billing',
    severity: 'error',
    title: 'Usage could not be pushed',
    detail:
      'The push of last month’s usage on day 2 failed. The client has not been billed for it; tickets still open.',
    recommendation: 'Look at the invoice in HaloPSA for what is wrong, then recheck: the push is tried again.',
    actions: ['recheck'],
  },
  {
    code: 'billing-item-missing',
    family: 'billing',
    severity: 'error',
    title: 'Mapped HaloPSA item missing',
    detail:
      'An item of the billing configuration was removed from HaloPSA. Billing stops for every client that uses it.',
    recommendation: 'Choose another item under Configuration > Billing or in the custom billing, then recheck.',
    actions: ['recheck'],
  },
  {
    code: 'ticket-not-created',
    family: 'ticketing',
    severity: 'error',
    title: 'Ticket could not be created',
    detail: 'HaloPSA refused a ticket for this client. Security alerts raise no tickets until then; billing goes on.',
    recommendation: 'Check that the client is active and accepts tickets of the chosen type, then recheck.',
    actions: ['recheck'],
  },
  {
    code: 'invoice-item-mismatch',
    family: 'billing',
    severity: 'warning',
    title: 'Item is not on this client’s invoice',
    detail:
      'The configured item exists, but not on this client’s recurring invoice. Its usage is left out of the bill.',
    recommendation: 'Add the item to the invoice, or give this client custom billing. Ignore it if that is intended.',
    actions: ['recheck', 'ignore'],
  },
  {
    code: 'connection-refused',
    family: 'mapping',
    severity: 'error',
    title: 'Connection refused',
    detail: 'HaloPSA or GravityZone refused the integration’s credentials. Nothing is known to be missing; work waits.',
    recommendation: 'Reconnect under Configuration > Authentication, then recheck.',
    actions: ['recheck'],
  },
  {
    code: 'ticket-setting-missing',
    family: 'ticketing',
    severity: 'warning',
    title: 'Ticket setting no longer exists',
    detail:
      'A ticket type, status, priority or team of the ticketing configuration was removed. Tickets use the default.',
    recommendation: 'Choose a valid value under Configuration > Ticketing, then recheck.',
    actions: ['recheck', 'ignore'],
  },
  {
    code: 'tax-region-unsupported',
    family: 'billing',
    severity: 'warning',
    title: 'Tax region is not supported',
    detail: 'The client’s tax region has no rate in HaloPSA. Usage is pushed without tax; ticketing is not affected.',
    recommendation: 'Set a tax rate for the region in HaloPSA, or ignore this if the client is exempt.',
    actions: ['recheck', 'ignore'],
  },
];

/** Every kind of event that the seeded data knows. */
export const eventKinds: readonly EventKind[] = [...orphanKinds, ...serviceKinds];
