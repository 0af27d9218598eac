import type { MappingErrorCode } from '../model/errors.js';

const plural = new Intl.PluralRules('en');
const one = (count: number) => plural.select(count) === 'one';
const n = (count: number) => count.toLocaleString('en');

/** Why a read or a write did not go through, as a person reads it. */
const errorText: Record<MappingErrorCode, string> = {
  invalid: 'Something that was entered is not accepted.',
  unauthenticated: 'Your session has ended. Sign in again.',
  forbidden: 'You are not allowed to do this.',
  'not-found': 'It no longer exists.',
  'company-taken': 'This company is already mapped to another client.',
  'name-taken': 'A company with this name exists.',
  conflict: 'Someone else has changed this mapping.',
  'rate-limited': 'The service is busy.',
  unavailable: 'The service does not answer as it should.',
  network: 'There is no connection to the service.',
  unsupported: 'The service cannot do this.',
  protocol: 'The answer of the service was not understood.',
};

/** Every sentence that a person can read, by meaning. Names of the two sides come from the provider. */
export const en = {
  // statuses, services
  statusOk: 'OK',
  statusHasEvents: (count: number) => (count > 0 ? `Has events (${n(count)})` : 'Has events'),
  statusNotMapped: 'N/A',
  statusNotMappedHint: 'no mapping is available',
  statusCompanyMissing: 'Company missing',
  statusClientMissing: 'Client missing',
  statusBothMissing: 'Client and company missing',
  statusSaving: 'Saving…',
  statusLoading: 'Loading…',
  eventCount: (count: number) => (one(count) ? '1 event' : `${n(count)} events`),
  on: 'On',
  off: 'Off',
  none: '–',

  // shared
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  tryingAgainIn: (seconds: number) => `Trying again in ${n(seconds)} s.`,
  tryingAgainOnline: 'This page tries again by itself when the connection is back.',
  errorText: (code: MappingErrorCode) => errorText[code],
  requestId: (id: string) => `Request id: ${id}`,
  clientNumber: (source: string, id: string) => `${source} client #${id}`,
} as const;

/** What a language must say. */
export type Terms = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};
