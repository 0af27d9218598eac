import { MappingError } from '../../model/errors.js';
import { parse, type Shape } from './shape.js';

/** Makes of a successful answer what its caller is given. */
export type Reader<T> = (response: Response) => Promise<T>;

/** Reads JSON of a shape. A page, an empty or a broken body is `protocol`; a line that breaks on the way is `network`. */
export function json<T>(shape: Shape<T>): Reader<T> {
  return async response => {
    if (!isJson(response)) throw notUnderstood(response, `JSON was expected, ${mediaType(response) || 'nothing'} came`);
    const bytes = await readBytes(response);
    let value: unknown;
    try {
      // Fatal: a body in another encoding would otherwise show, and save, broken names.
      value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch (cause) {
      throw notUnderstood(response, 'the body is not whole JSON in UTF-8', cause);
    }
    return parse(shape, value, requestIdOf(response));
  };
}

/** Reads an answer that need not say anything. A page in its place, such as a sign-in, is still `protocol`. */
export const nothing: Reader<void> = async response => {
  const { byteLength } = await readBytes(response);
  if (byteLength > 0 && !isJson(response))
    throw notUnderstood(response, `nothing was expected, ${mediaType(response)} came`);
};

/** The media type of an answer in lower case, without parameters; empty when there is none. */
export function mediaType(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

export function isJson(response: Response): boolean {
  return /^application\/(?:[\w.-]+\+)?json$/.test(mediaType(response));
}

/** What the operator of the server needs to find the call in a log. Across origins the server must expose the header. */
export function requestIdOf(response: Response): string | undefined {
  return response.headers.get('x-request-id') ?? response.headers.get('traceparent') ?? undefined;
}

export function notUnderstood(response: Response, message: string, cause?: unknown): MappingError {
  return new MappingError('protocol', { message, requestId: requestIdOf(response), cause });
}

async function readBytes(response: Response): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw new MappingError('network', { message: 'the answer broke off', requestId: requestIdOf(response), cause });
  }
}
