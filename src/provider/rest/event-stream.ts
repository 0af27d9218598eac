/** One message of an event stream. */
export interface StreamMessage {
  /** Its name; `message` when the stream gives none. */
  readonly event: string;
  readonly data: string;
}

/**
 * Reads `text/event-stream` as HTML defines it, in chunks cut anywhere. One deliberate difference: a message that has
 * a name but no data is told too, for a name alone can say all (`event: reset`). What the stream leaves unfinished is
 * never told.
 */
export class EventStreamParser {
  readonly #decoder = new TextDecoder();
  /** The line that is not finished yet. */
  #line = '';
  /** Whether the last chunk ended with CR, so that a LF at the head of the next belongs to it. */
  #isAfterCr = false;
  #event = '';
  #data: string[] = [];
  #id: string | undefined;
  #lastEventId: string | undefined;
  #retryMs: number | undefined;

  /** Id of the last finished message that had one; the empty string when the stream took it back. */
  get lastEventId(): string | undefined {
    return this.#lastEventId;
  }

  /** How long the server wants to be left alone before a reconnection, in milliseconds. */
  get retryMs(): number | undefined {
    return this.#retryMs;
  }

  /** Takes the next bytes and returns the messages that they finish. */
  push(chunk: Uint8Array): readonly StreamMessage[] {
    const text = this.#decoder.decode(chunk, { stream: true });
    if (text === '') return [];
    const fresh = this.#isAfterCr && text.startsWith('\n') ? text.slice(1) : text;
    this.#isAfterCr = text.endsWith('\r');
    const lines = (this.#line + fresh).split(/\r\n|\r|\n/);
    this.#line = lines.pop() ?? '';
    return lines.flatMap(line => (line === '' ? this.#finish() : this.#read(line)));
  }

  #read(line: string): [] {
    const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/su.exec(line) ?? [];
    if (name === 'event') this.#event = value;
    else if (name === 'data') this.#data.push(value);
    else if (name === 'id' && !value.includes('\0')) this.#id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) this.#retryMs = Number(value);
    return [];
  }

  #finish(): StreamMessage[] {
    const message = { event: this.#event || 'message', data: this.#data.join('\n') };
    const isTold = this.#event !== '' || message.data !== '';
    this.#lastEventId = this.#id;
    this.#event = '';
    this.#data = [];
    return isTold ? [message] : [];
  }
}
