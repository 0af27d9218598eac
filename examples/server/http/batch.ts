import type { MappingChange } from 'client-mapping-elements';
import { failureFacts } from '../log.js';
import { problemOf, tellable } from './problems.js';
import type { Call } from './resources.js';

/**
 * One line a result, as it happens. Each change succeeds or fails by itself. When the reader leaves, what is not done
 * yet is not begun.
 */
export function batchResponse(changes: readonly MappingChange[], call: Call): Response {
  const encoder = new TextEncoder();
  let next = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async controller => {
        const change = changes.at(next++);
        if (!change || call.closing.aborted) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(await resultOf(change, next, call))}\n`));
      },
      cancel: () => {
        next = changes.length;
      },
    },
    // Nothing is done ahead of the reader: who stops reading stops the work.
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson' } });
}

async function resultOf(change: MappingChange, number: number, { backend, caller, request, requestId }: Call) {
  const { clientId, revision } = change;
  // A bulk request that is sent again under its key does again only what was not done.
  const batchKey = request.headers.get('Idempotency-Key');
  const write = {
    ...(revision !== undefined && { revision }),
    ...(batchKey !== null && { idempotencyKey: `${batchKey}#${number}` }),
    requestId,
  };
  try {
    const row =
      change.action === 'save'
        ? await backend.writer.save(caller, clientId, change.draft, write)
        : await backend.writer.remove(caller, clientId, write);
    return { clientId, ok: true, row };
  } catch (reason) {
    const error = tellable(reason);
    if (error.code === 'unavailable') backend.log('error', 'change-failed', { requestId, ...failureFacts(reason) });
    return { clientId, ok: false, error: problemOf(error, requestId) };
  }
}
