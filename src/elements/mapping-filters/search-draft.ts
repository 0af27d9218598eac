/**
 * What a person types into a search box, beside what the host says is searched for. A host may give back late what it
 * was told, when more is typed by then: that is an echo and overwrites nothing.
 */
export class SearchDraft {
  /** What the box shows. */
  text = '';
  readonly #told = new Set<string>();

  /** The search that this text is. */
  get search(): string {
    return this.text.trim();
  }

  /** The host is told of this text. */
  tell(): void {
    this.#told.add(this.search);
  }

  /** The host says what is searched for, while the person may be typing. */
  receive(search: string): void {
    if (search !== this.search && !this.#told.has(search)) this.settle(search);
  }

  /** Nobody is typing: what is searched for is what the box shows. */
  settle(search: string): void {
    this.#told.clear();
    if (search !== this.search) this.text = search;
  }
}
