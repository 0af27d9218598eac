import { waitFor, within } from 'storybook/test';

/** The same as Testing Library's queries, in every shadow root below an element. */
function* roots(root: Element | ShadowRoot): Generator<HTMLElement> {
  // A shadow root has all that the queries call.
  yield root as HTMLElement;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* roots(shadowRoot);
}

type Name = string | RegExp;

/** Reads a story as assistive technology does: by role, name and text, through shadow roots. */
export class Screen {
  readonly #canvas: HTMLElement;

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas;
  }

  /** Everything of a role that can be perceived now. */
  all(role: string, name?: Name): HTMLElement[] {
    const options = name === undefined ? {} : { name };
    return [...roots(this.#canvas)].flatMap(root => within(root).queryAllByRole(role, options));
  }

  /** The one of a role and name, as soon as it is there. */
  find<E extends HTMLElement = HTMLElement>(role: string, name?: Name): Promise<E> {
    return this.#wait(() => {
      const found = this.all(role, name);
      if (found.length === 1) return found[0] as E;
      throw new Error(`${found.length} of role ${role}${name === undefined ? '' : ` named ${String(name)}`}`);
    });
  }

  /** Waits until nothing of a role and name is there. */
  async gone(role: string, name?: Name): Promise<void> {
    await this.#wait(() => {
      if (this.all(role, name).length > 0) throw new Error(`${role} ${String(name)} is still there`);
    });
  }

  /** Waits until an element says a text; by default, the whole story. */
  async reads(text: Name, from?: () => Element): Promise<void> {
    await this.#wait(() => {
      const read = from ? textOf(from()) : textOf(this.#canvas);
      const has = typeof text === 'string' ? read.includes(text) : text.test(read);
      if (!has) throw new Error(`“${String(text)}” is not said, but: ${read.slice(0, 400)}`);
    });
  }

  /** The row of a client, as soon as it is there. */
  row(client: string): Promise<HTMLElement> {
    return this.#wait(() => {
      const row = this.all('rowheader')
        .find(header => textOf(header).includes(client))
        ?.closest('tr');
      if (!row) throw new Error(`There is no row of ${client}`);
      return row;
    });
  }

  /** Waits until rows of clients are there. */
  async rows(): Promise<void> {
    await this.until(
      () => this.all('table').some(({ ariaBusy }) => ariaBusy === 'false') && this.all('rowheader').length > 0,
      'rows are there',
    );
  }

  /** What has the focus: the name it is read by, else its text. */
  get focused(): string {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active) return '';
    const labels = (active as HTMLInputElement).labels;
    return active.ariaLabel ?? (labels?.length ? textOf(labels[0]) : textOf(active));
  }

  /** Waits until the focus is on something of a name. */
  async focuses(name: string): Promise<void> {
    await this.#wait(() => {
      if (this.focused !== name) throw new Error(`The focus is on “${this.focused}”, not on “${name}”`);
    });
  }

  /** Waits until something holds. */
  async until(holds: () => boolean, what: string): Promise<void> {
    await this.#wait(() => {
      if (!holds()) throw new Error(`Not yet: ${what}`);
    });
  }

  #wait<T>(look: () => T): Promise<T> {
    return waitFor(look, { container: this.#canvas, timeout: 8_000, interval: 25 });
  }
}

/** What is to be read: shadow roots, too; slots in their place; nothing that is hidden. */
function textOf(node: Node): string {
  return gather(node).replace(/\s+/g, ' ').trim();
}

function gather(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element) {
    if (isHidden(node)) return '';
    if (node.shadowRoot) return gather(node.shadowRoot);
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
      return node.assignedNodes().map(gather).join(' ');
  }
  return [...node.childNodes].map(gather).join(node instanceof Element && isInline(node) ? '' : ' ');
}

function isHidden(element: Element): boolean {
  if (['STYLE', 'SCRIPT', 'TEMPLATE'].includes(element.tagName)) return true;
  // What has no box of its own, like a slot, is no less seen for that.
  return getComputedStyle(element).display !== 'contents' && !element.checkVisibility();
}

function isInline(element: Element): boolean {
  return getComputedStyle(element).display.startsWith('inline');
}
