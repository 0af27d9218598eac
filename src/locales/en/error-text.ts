import type { MappingErrorCode } from '../../model/errors.js';

/** Why a read or a write did not go through, as a person reads it. */
export const errorText: Record<MappingErrorCode, string> = {
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
