import { type ChangeResult, type MappingChange, toMappingError } from 'client-mapping-elements';
import { membersOf, readDraft, requireText } from './requests.js';
import { invalid, problemOf } from './wire.js';

/** The changes of a bulk operation. */
export function readChanges({ changes }: { readonly changes?: unknown }): MappingChange[] {
  if (!Array.isArray(changes)) throw invalid('changes', 'changes must be a list.');
  return changes.map((change: unknown) => {
    const { clientId, revision, action, draft } = membersOf(
      change,
      ['clientId', 'revision', 'action', 'draft'],
      'changes',
    );
    const whom = {
      clientId: requireText(clientId, 'changes.clientId'),
      ...(revision !== undefined && { revision: revision === null ? null : requireText(revision, 'changes.revision') }),
    };
    if (action === 'remove') return { ...whom, action };
    if (action !== 'save') throw invalid('changes.action', 'changes.action must be "save" or "remove".');
    return { ...whom, action, draft: readDraft(membersOf(draft, ['target', 'services'], 'changes.draft')) };
  });
}

/** One line a result, as it happens. When the reader leaves, what is not done yet is not begun. */
export function batchResponse(
  results: AsyncIterable<ChangeResult>,
  { requestId, onCancel }: { readonly requestId: string; readonly onCancel: () => void },
): Response {
  const encoder = new TextEncoder();
  const iterator = results[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const result = await iterator.next();
        if (result.done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(onWire(result.value, requestId))}\n`));
      } catch (reason) {
        controller.error(toMappingError(reason));
      }
    },
    cancel: onCancel,
  });
  return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' } });
}

function onWire(result: ChangeResult, requestId: string) {
  return result.ok ? result : { ...result, error: problemOf(result.error, requestId) };
}
