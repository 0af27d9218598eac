import { isMappingError, type MappingError, type MappingErrorCode } from '../model/errors.js';
import { Broken } from './check.js';

/** The most characters of a value that a result shows. */
const shownLength = 240;

/** Ends the check: the rule is broken. */
export function broken(expected: string, came: string): never {
  throw new Broken(expected, came);
}

/** The rule is broken unless a condition holds. `came` is asked only then. */
export function ensure(condition: boolean, expected: string, came: string | (() => string)): asserts condition {
  if (!condition) broken(expected, typeof came === 'string' ? came : came());
}

/** The rule is broken unless two values are the same data. Absent and undefined members are the same. */
export function same(came: unknown, expected: unknown, what: string): void {
  if (canonical(came) !== canonical(expected)) broken(`${what} is ${shown(expected)}`, shown(came));
}

/** The error that a call is refused with; the rule is broken when it is not, or not with one of these codes. */
export async function refused(
  call: Promise<unknown>,
  what: string,
  ...codes: readonly MappingErrorCode[]
): Promise<MappingError> {
  const expected = `${what} is refused with ${codes.map(code => `\`${code}\``).join(' or ')}`;
  const end = await settled(call);
  if (!end.isRejected) broken(expected, `it was answered with ${shown(end.value)}`);
  const { reason } = end;
  if (!isMappingError(reason) || !codes.includes(reason.code)) broken(expected, `it was refused with ${named(reason)}`);
  return reason;
}

/** How a call ended. */
export type Settled<T> =
  { readonly isRejected: false; readonly value: T } | { readonly isRejected: true; readonly reason: unknown };

export async function settled<T>(call: Promise<T>): Promise<Settled<T>> {
  try {
    return { isRejected: false, value: await call };
  } catch (reason) {
    return { isRejected: true, reason };
  }
}

/** A value as a result shows it: JSON, not too much of it. */
export function shown(value: unknown): string {
  const text = canonical(value);
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}

/** A reason of a rejection as a result shows it. */
export function named(reason: unknown): string {
  if (isMappingError(reason)) return `\`${reason.code}\` (${clipped(reason.message)})`;
  if (reason instanceof Error) return `a ${reason.name} that is no MappingError (${clipped(reason.message)})`;
  return `${shown(reason)}, which is no MappingError`;
}

function clipped(text: string): string {
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}

function canonical(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value, sortMembers);
}

function sortMembers(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
