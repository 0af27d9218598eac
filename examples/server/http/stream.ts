import type { FeedEntry, FeedNews } from '../store/feed.js';
import { failureFacts } from '../log.js';
import type { Call } from './resources.js';

/** A line that nothing passes is taken for dead by proxies after a minute, some after less. */
const heartbeatMs = 12_000;
/** When a reader whose line broke comes back, in milliseconds. */
const retryMs = 2_000;

/**
 * The changes of an integration as server-sent events. A reader that comes back with `Last-Event-ID` is given what it
 * missed; `reset` where that is no longer known. It is given more only when it has read what there was.
 */
export function streamResponse(call: Call): Response {
  const encoder = new TextEncoder();
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, call.request.signal, call.closing]);
  const messages = messagesOf(call, signal);
  const body = new ReadableStream<Uint8Array>({
    pull: async controller => {
      try {
        const next = await messages.next();
        if (left.signal.aborted) return;
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      } catch (reason) {
        if (left.signal.aborted) return;
        call.backend.log('error', 'stream-failed', { requestId: call.requestId, ...failureFacts(reason) });
        // The reader sees the line end, and comes back.
        controller.close();
      }
    },
    cancel: () => left.abort(),
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' } });
}

async function* messagesOf({ backend: { feeds }, caller, request }: Call, signal: AbortSignal): AsyncGenerator<string> {
  const { integrationId } = caller;
  let news = await feeds.after(integrationId, request.headers.get('Last-Event-ID') ?? undefined);
  // An id without data says where the reader is, should the line break before anything has happened.
  yield `retry: ${retryMs}\n${textOf(news) || here(news)}`;
  for (;;) {
    await feeds.grown(integrationId, news, heartbeatMs, signal);
    if (signal.aborted) return;
    news = await feeds.after(integrationId, news.id);
    yield textOf(news) || ':\n\n';
  }
}

function textOf(news: FeedNews): string {
  return news.isReset ? `event: reset\ndata: \n${here(news)}` : news.entries.map(messageOf).join('');
}

function messageOf({ id, notice }: FeedEntry): string {
  return `id: ${id}\ndata: ${JSON.stringify(notice)}\n\n`;
}

function here({ id }: FeedNews): string {
  return `id: ${id}\n\n`;
}
