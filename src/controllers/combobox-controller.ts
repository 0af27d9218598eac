import type { ReactiveController, ReactiveElement } from 'lit';
import { keepPlaced } from './keep-placed.js';

const idPrefix = 'option-';

export interface ComboboxOptions {
  /** The text field; it and the popup stand in one shadow root. */
  getInput: () => HTMLInputElement | null;
  /** The popup: an element with `popover="manual"`. */
  getPopup: () => HTMLElement | null;
  /** How many options arrow keys reach now. */
  getCount: () => number;
  /** Which option is the choice: it is active when the popup opens. -1: none, or it is not among them. */
  getChosen?: () => number;
  /** Whether an option can be read but not chosen. */
  isDisabled?: (index: number) => boolean;
  /**
   * The option is active, or is about to be left downwards: time to fetch those that follow it. Answers whether any do;
   * then it stays active until they are there.
   */
  requestMore?: (index: number) => boolean;
  choose: (index: number) => void;
  /** Takes half-typed text back. Answers whether there was any. */
  restore: () => boolean;
  /** The popup is about to open. */
  onOpen?: () => void;
  /** Focus has left input and popup. */
  onLeave?: () => void;
}

/**
 * Keys, active option and popup of an editable combobox (ARIA Authoring Practices, list autocomplete). Focus stays in
 * the input; besides the choice, nothing is active until an arrow key says so. The host binds `isOpen`, `activeId` and `optionId` in its
 * template, and the handlers to the element that holds input and popup.
 */
export class ComboboxController implements ReactiveController {
  isOpen = false;
  /** Which option is active; -1: none. */
  active = -1;
  readonly #host: ReactiveElement;
  readonly #options: ComboboxOptions;
  #stopPlacing: (() => void) | undefined;
  #isScrollDue = false;

  constructor(host: ReactiveElement, options: ComboboxOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** For `aria-activedescendant`. */
  get activeId(): string | undefined {
    return this.isOpen && this.active >= 0 && this.active < this.#options.getCount()
      ? this.optionId(this.active)
      : undefined;
  }

  optionId(index: number): string {
    return `${idPrefix}${index}`;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
    this.#stopPlacing?.();
    this.#stopPlacing = undefined;
  }

  hostUpdated(): void {
    const input = this.#options.getInput();
    const popup = this.#options.getPopup();
    if (!input || !popup || !this.#host.isConnected) return;
    if (this.isOpen !== popup.matches(':popover-open')) {
      popup.togglePopover(this.isOpen);
      this.#stopPlacing?.();
      this.#stopPlacing = this.isOpen ? keepPlaced(input, popup) : undefined;
    }
    if (!this.#isScrollDue) return;
    this.#isScrollDue = false;
    popup.querySelector(`#${this.optionId(this.active)}`)?.scrollIntoView({ block: 'nearest' });
  }

  open(): void {
    if (this.isOpen || this.#options.getInput()?.readOnly) return;
    this.isOpen = true;
    this.#options.onOpen?.();
    this.setActive(this.#options.getChosen?.() ?? -1);
  }

  close(): void {
    this.isOpen = false;
    this.setActive(-1);
  }

  setActive(index: number): void {
    this.active = index;
    this.#isScrollDue = index >= 0;
    this.#host.requestUpdate();
  }

  /** Options have come in at an index: the active one stays the one it was. */
  inserted(at: number, count: number): void {
    if (this.active >= at) this.setActive(this.active + count);
  }

  /** Chooses an option, unless it is one that only can be read. */
  pick(index: number): void {
    if (index < 0 || index >= this.#options.getCount() || this.#options.isDisabled?.(index)) return;
    this.close();
    this.#options.choose(index);
  }

  /** The element that holds input and popup binds this and the next two. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const input = this.#options.getInput();
    // An input method uses Enter, Esc and arrows for itself.
    if (!input || input.readOnly || event.isComposing) return;
    // Ctrl and ⌘ belong to the page; what it says of a form that is sent must not lie below the popup.
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'Enter') this.close();
      return;
    }
    if (event.target !== input && event.key !== 'Escape') return;
    if (!this.#handle(event)) return;
    event.preventDefault();
    event.stopPropagation();
    input.focus();
  };

  readonly onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (target === this.#options.getInput()) this.open();
    const option = target.closest('[role=option]');
    if (option) this.pick(Number(option.id.slice(idPrefix.length)));
  };

  readonly onFocusout = (event: FocusEvent): void => {
    const holder = event.currentTarget as HTMLElement;
    // Still the active element: the window lost focus, not the field.
    if (holder.contains(event.relatedTarget as Node | null) || holder.matches(':focus-within')) return;
    this.close();
    this.#options.onLeave?.();
  };

  /** For the popup: a press in it leaves focus in the input. */
  readonly onPopupMousedown = (event: MouseEvent): void => event.preventDefault();

  /** Answers whether the key was ours. */
  #handle({ key, altKey }: KeyboardEvent): boolean {
    switch (key) {
      case 'ArrowDown':
        if (altKey) this.open();
        else this.#move(1);
        return true;
      case 'ArrowUp':
        if (altKey && !this.isOpen) return false;
        if (altKey) this.close();
        else this.#move(-1);
        return true;
      case 'Enter':
        if (!this.isOpen) return false;
        this.pick(this.active);
        return true;
      case 'Escape':
        if (!this.isOpen) return this.#options.restore();
        this.close();
        return true;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        if (this.active >= 0) this.setActive(-1);
        return false;
      default:
        return false;
    }
  }

  #move(by: 1 | -1): void {
    const isOpening = !this.isOpen;
    this.open();
    // The key that opens the list shows where the choice stands in it.
    if (isOpening && this.active >= 0) return;
    const count = this.#options.getCount();
    if (count === 0) return;
    if (by === 1 && this.#options.requestMore?.(this.active)) return;
    if (by === 1) this.setActive(this.active === count - 1 ? 0 : this.active + 1);
    else this.setActive(this.active <= 0 ? count - 1 : this.active - 1);
    this.#options.requestMore?.(this.active);
  }
}
