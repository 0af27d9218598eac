import type { ReadList, ReadResult } from './own-lists.js';

/** What became of a file that was given. */
export type FileState<T> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly text: string }
  | {
      readonly kind: 'read';
      readonly list: ReadList<T>;
      readonly text: string;
      /** How many lines were left out, and each with its reason; empty when there is none. */
      readonly leftOut: string;
      readonly problems: readonly string[];
    };

export interface OwnFileOptions<T> {
  readonly noun: { readonly one: string; readonly many: string };
  readonly read: (bytes: Uint8Array) => Promise<ReadResult<T>>;
  readonly onChange: () => void;
}

/** More than this nobody reads. */
const mostProblems = 200;

const number = new Intl.NumberFormat('en');

/** The place for one file: what was given last, read as a list. */
export class OwnFile<T> {
  readonly #options: OwnFileOptions<T>;
  name = '';
  state: FileState<T> | undefined;

  constructor(options: OwnFileOptions<T>) {
    this.#options = options;
  }

  get items(): readonly T[] {
    return this.state?.kind === 'read' ? this.state.list.items : [];
  }

  /** "214 clients". */
  get summary(): string {
    const { one, many } = this.#options.noun;
    return `${number.format(this.items.length)} ${this.items.length === 1 ? one : many}`;
  }

  async take(file: File): Promise<void> {
    const reading: FileState<T> = { kind: 'reading' };
    this.name = file.name;
    this.state = reading;
    this.#options.onChange();
    const state = await this.#read(file);
    // Another file was given meanwhile: this answer is too late.
    if (this.state !== reading) return;
    this.state = state;
    this.#options.onChange();
  }

  async #read(file: File): Promise<FileState<T>> {
    const failed = (text: string): FileState<T> => ({ kind: 'failed', text });
    try {
      // The parser and its sentences come only when a file does.
      const [{ largestFile }, words] = await Promise.all([import('./own-lists.js'), import('./own-lists-words.js')]);
      if (file.size > largestFile) return failed(words.fileProblemText({ reason: 'too-large' }));
      const result = await this.#options.read(new Uint8Array(await file.arrayBuffer()));
      if (!result.ok) return failed(words.fileProblemText(result.problem));
      const { list } = result;
      const hidden = list.problems.length - mostProblems;
      return {
        kind: 'read',
        list,
        text: words.readingText(list, this.#options.noun),
        leftOut: list.problems.length > 0 ? `${words.leftOutText(list)}.` : '',
        problems: [
          ...list.problems.slice(0, mostProblems).map(words.problemText),
          ...(hidden > 0 ? [`… and ${number.format(hidden)} more.`] : []),
        ],
      };
    } catch (reason) {
      return failed(`It could not be read: ${reason instanceof Error ? reason.message : String(reason)}`);
    }
  }
}
