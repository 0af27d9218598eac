import { type MappingNotice, type MappingProvider, toMappingError } from 'client-mapping-elements';

/** Notices that are kept for readers who come back. */
const kept = 1_000;
const heartbeatMs = 15_000;

interface Message {
  readonly id: number;
  readonly notice: MappingNotice;
}

type Reader = (text: string) => void;

/**
 * What a provider's `watch` tells, as an event stream for any number of readers. A reader that lost its line goes on
 * where it was. From its first reader on, the feed listens for as long as the page lives.
 */
export class ChangeFeed {
  readonly #watch: NonNullable<MappingProvider['watch']>;
  readonly #readers = new Map<Reader, () => void>();
  #messages: Message[] = [];
  #lastId = 0;
  #isListening = false;

  constructor(watch: NonNullable<MappingProvider['watch']>) {
    this.#watch = watch;
  }

  /** A stream of what comes after the message of an id, or of what comes from now on. Rejects as the provider does. */
  async open(lastEventId: string | null): Promise<ReadableStream<Uint8Array>> {
    await this.#listen();
    const encoder = new TextEncoder();
    let leave = () => {};
    return new ReadableStream<Uint8Array>({
      start: controller => {
        const read = (text: string) => controller.enqueue(encoder.encode(text));
        const heartbeat = setInterval(() => read(':\n\n'), heartbeatMs);
        leave = () => {
          clearInterval(heartbeat);
          this.#readers.delete(read);
        };
        this.#readers.set(read, () => {
          leave();
          controller.close();
        });
        read(this.#backlog(lastEventId));
      },
      cancel: () => leave(),
    });
  }

  #backlog(lastEventId: string | null): string {
    // An id without data says where the reader is, should the line break before anything has happened.
    const here = `id: ${this.#lastId}\n\n`;
    if (lastEventId === null) return here;
    const seen = Number(lastEventId);
    const oldest = this.#messages[0]?.id ?? this.#lastId + 1;
    if (!Number.isInteger(seen) || seen > this.#lastId || seen < oldest - 1) return `event: reset\n${here}`;
    const missed = this.#messages.filter(({ id }) => id > seen);
    return missed.length > 0 ? missed.map(textOf).join('') : here;
  }

  /** Begins to listen. A provider that cannot be watched refuses the first read at once; one that can is silent. */
  async #listen(): Promise<void> {
    if (this.#isListening) return;
    this.#isListening = true;
    const notices = this.#watch({ signal: new AbortController().signal })[Symbol.asyncIterator]();
    const first = notices.next();
    const silence = new Promise(resolve => setTimeout(resolve));
    try {
      await Promise.race([first, silence]);
    } catch (reason) {
      this.#isListening = false;
      throw toMappingError(reason);
    }
    void this.#pump(first, notices);
  }

  async #pump(first: Promise<IteratorResult<MappingNotice>>, notices: AsyncIterator<MappingNotice>): Promise<void> {
    try {
      for (let result = await first; !result.done; result = await notices.next()) this.#tell(result.value);
    } catch {
      // Readers see the line end, come back, and are told then.
    }
    this.#isListening = false;
    // What happens until somebody listens again is lost: those who come back are to read everything anew.
    this.#lastId++;
    this.#messages = [];
    for (const end of this.#readers.values()) end();
  }

  #tell(notice: MappingNotice): void {
    const message = { id: ++this.#lastId, notice };
    this.#messages.push(message);
    if (this.#messages.length > kept) this.#messages.shift();
    for (const read of this.#readers.keys()) read(textOf(message));
  }
}

function textOf({ id, notice }: Message): string {
  return `id: ${id}\ndata: ${JSON.stringify(notice)}\n\n`;
}
