import { isMappingError, MappingError, type MappingErrorCode } from '../../model/errors.js';
import type { MappingNotice } from '../mapping-provider.js';
import { pause, untilAborted } from './abort.js';
import { mediaType, notUnderstood } from './body.js';
import { EventStreamParser, type StreamMessage } from './event-stream.js';
import { statusOf } from './problem.js';
import { backOff } from './retry.js';
import { ifShaped } from './shape.js';
import { mappingNotice } from './wire-shapes.js';

/** Opens the stream after the message of that id; the empty string asks for what happens from now on. */
export type Connect = (lastEventId: string) => Promise<Response>;

interface WatchOptions {
  readonly signal: AbortSignal;
  readonly delayMs: number;
}

/** What an attempt to connect came to: a stream, a server that has none to give, or a failure that passes. */
type Connection =
  | { readonly state: 'open'; readonly body: ReadableStream<Uint8Array> }
  | { readonly state: 'refused' }
  | { readonly state: 'failed'; readonly retryAfterMs: number };

/** Failures that pass, the last when somebody has signed in again: until then, nothing that is shown is asked anew. */
const passing: readonly MappingErrorCode[] = ['network', 'unavailable', 'rate-limited', 'unauthenticated'];

/** How many retry delays a stream that ended is left alone, unless it has said for itself. */
const restFactor = 10;

/**
 * Changes as the server tells them, over as many connections as it takes. Ends without a word by abort; rejects
 * when connecting again would not help.
 */
export async function* watchChanges(connect: Connect, options: WatchOptions): AsyncGenerator<MappingNotice, void> {
  try {
    yield* follow(connect, options);
  } catch (error) {
    if (!options.signal.aborted) throw error;
  }
}

async function* follow(connect: Connect, { signal, delayMs }: WatchOptions): AsyncGenerator<MappingNotice, void> {
  let lastEventId = '';
  let restMs = delayMs * restFactor;
  let attempt = 0;
  /** Whether changes may have passed unseen that the server will not send again. */
  let isBehind = false;
  let isTold = false;

  for (;;) {
    const connection = await openStream(connect, lastEventId);
    if (connection.state === 'open') {
      // Told once the stream is open: a list read before that could be out of date again at once.
      if (isBehind) yield { type: 'reset' };
      isBehind = isTold = false;
      const parser = new EventStreamParser();
      for await (const message of readMessages(connection.body, parser, signal)) {
        attempt = 0;
        const notice = toNotice(message);
        if (notice) yield notice;
        signal.throwIfAborted();
      }
      lastEventId = parser.lastEventId ?? lastEventId;
      restMs = parser.retryMs ?? restMs;
    } else if (connection.state === 'refused') {
      const wasResuming = lastEventId !== '';
      lastEventId = '';
      isBehind ||= wasResuming;
      if (wasResuming) continue;
      if (isBehind && !isTold) {
        isTold = true;
        yield { type: 'reset' };
      }
    }
    isBehind ||= lastEventId === '';
    const leastMs = connection.state === 'failed' ? Math.max(restMs, connection.retryAfterMs) : restMs;
    await pause(leastMs + backOff(delayMs, attempt), signal);
    attempt += 1;
  }
}

async function openStream(connect: Connect, lastEventId: string): Promise<Connection> {
  try {
    const response = await connect(lastEventId);
    if (response.status === 204) return { state: 'refused' };
    if (mediaType(response) === 'text/event-stream' && response.body) return { state: 'open', body: response.body };
    throw notUnderstood(response, `an event stream was expected, ${mediaType(response) || 'nothing'} came`);
  } catch (error) {
    if (!isMappingError(error)) throw error;
    if (statusOf(error) === 410) return { state: 'refused' };
    if (statusOf(error) === 404 || statusOf(error) === 501) throw withoutStream(error);
    if (!passing.includes(error.code)) throw error;
    return { state: 'failed', retryAfterMs: error.retryAfterMs ?? 0 };
  }
}

function withoutStream(cause: MappingError): MappingError {
  return new MappingError('unsupported', { message: cause.message, requestId: cause.requestId, cause });
}

async function* readMessages(
  body: ReadableStream<Uint8Array>,
  parser: EventStreamParser,
  signal: AbortSignal,
): AsyncGenerator<StreamMessage, void> {
  const reader = body.getReader();
  try {
    for (let chunk = await next(reader, signal); chunk; chunk = await next(reader, signal)) yield* parser.push(chunk);
  } finally {
    // Closes the connection when the reader leaves early; one that is over already has nothing left to say.
    reader.cancel().catch(() => undefined);
  }
}

/** The next bytes; nothing when the stream has ended, in order or by a broken line. */
async function next(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  try {
    return (await untilAborted(signal, () => reader.read())).value;
  } catch (error) {
    if (signal.aborted) throw error;
    return undefined;
  }
}

/** What a message tells. Data that is not understood may have been any change; another name is none of ours. */
function toNotice({ event, data }: StreamMessage): MappingNotice | undefined {
  if (event === 'reset') return { type: 'reset' };
  if (event !== 'message') return undefined;
  try {
    return ifShaped(mappingNotice, JSON.parse(data)) ?? { type: 'reset' };
  } catch {
    return { type: 'reset' };
  }
}
