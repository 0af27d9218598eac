import { MappingError } from '../../model/errors.js';

/**
 * Checks a value from outside and returns the part of it that is known. Throws a `Mismatch` that names the place.
 * `path` is where the value stands in the answer: `items[3].mapping.revision`; empty for the whole answer.
 */
export type Shape<T> = (value: unknown, path: string) => T;

type Members = Readonly<Record<string, Shape<unknown>>>;

type OptionalKey<T> = { [K in keyof T]-?: T extends Record<K, T[K]> ? never : K }[keyof T];

/** A shape for each member of a type that must be there, and for each that may: no more and no fewer. */
type Required<T> = { readonly [K in Exclude<keyof T, OptionalKey<T>>]: Shape<T[K]> };
type Optional<T> = { readonly [K in OptionalKey<T>]-?: Shape<Exclude<T[K], undefined>> };

/** A value that is not of its shape. Never leaves this folder: `parse` makes a `MappingError` of it. */
class Mismatch extends Error {
  readonly path: string;

  constructor(path: string, expected: string, value: unknown) {
    super(`${path || 'the answer'}: ${expected} was expected, ${kindOf(value)} came`);
    this.path = path;
  }
}

/** Checks a whole answer. Throws `protocol` with the place as its `field` when it is not of the shape. */
export function parse<T>(shape: Shape<T>, value: unknown, requestId?: string): T {
  try {
    return shape(value, '');
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    throw new MappingError('protocol', { field: error.path || undefined, message: error.message, requestId });
  }
}

/** A value that may be used if it is of its shape, and is passed over otherwise. */
export function ifShaped<T>(shape: Shape<T>, value: unknown): T | undefined {
  try {
    return shape(value, '');
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    return undefined;
  }
}

export const string: Shape<string> = (value, path) =>
  typeof value === 'string' ? value : refuse(path, 'a string', value);

export const boolean: Shape<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'a boolean', value);

/** A finite number: JSON can spell infinity as `1e999`. */
export const number: Shape<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(path, 'a number', value);

/** How many there are of something. */
export const count: Shape<number> = (value, path) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : refuse(path, 'a non-negative integer', value);

/** An id: never empty, never a number, which would lose digits beyond 2⁵³. */
export const id: Shape<string> = (value, path) =>
  typeof value === 'string' && value !== '' ? value : refuse(path, 'an id as a string', value);

/** A text that names a moment. */
export const dateTime: Shape<string> = (value, path) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : refuse(path, 'a date and time', value);

export function oneOf<const T extends string>(values: readonly T[]): Shape<T> {
  const expected = `one of ${values.join(', ')}`;
  return (value, path) => values.find(known => known === value) ?? refuse(path, expected, value);
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path) => (value === null ? null : shape(value, path));
}

export function array<T>(item: Shape<T>): Shape<readonly T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((each: unknown, index) => item(each, `${path}[${index}]`))
      : refuse(path, 'an array', value);
}

export function record<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value, path) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each, join(path, key))]))
      : refuse(path, 'an object', value);
}

/**
 * An object of just the members of `T`; others are dropped. An optional member may also be `null`, as many servers
 * write it.
 */
export function object<T extends object>(
  required: Required<T>,
  ...optional: [OptionalKey<T>] extends [never] ? [] : [Optional<T>]
): Shape<T>;
export function object(required: Members, optional: Members = {}): Shape<Record<string, unknown>> {
  const needed = Object.entries(required);
  const possible = Object.entries(optional);
  return (value, path) => {
    if (!isObject(value)) return refuse(path, 'an object', value);
    const present = possible.filter(([key]) => value[key] !== undefined && value[key] !== null);
    const known = [...needed, ...present].map(([key, shape]) => [key, shape(value[key], join(path, key))] as const);
    return Object.fromEntries(known);
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

function refuse(path: string, expected: string, value: unknown): never {
  throw new Mismatch(path, expected, value);
}

/** What came, without showing it: messages end up in logs. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (value === '') return 'an empty string';
  return Array.isArray(value) ? 'array' : typeof value;
}
