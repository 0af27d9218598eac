import type { ReactiveElement } from 'lit';
import type { MappingFailedEvent } from '../../events.js';
import { make } from '../shared/dom.js';
import type { PanelTag } from './panel-controller.js';

const table = 'client-mapping-table';
type Place = typeof table | PanelTag;

export interface SignInOptions {
  /** What is open besides the table. */
  readonly getPanel: () => PanelTag | undefined;
  /** Whether that lies over the table. */
  readonly isCovered: () => boolean;
}

/** The host's way to sign in can stand in one place only: in the element that has failed without it last. */
export class SignInPlace {
  readonly slot = make('slot');
  readonly #host: ReactiveElement;
  readonly #options: SignInOptions;
  #at: Place = table;

  constructor(host: ReactiveElement, options: SignInOptions) {
    this.#host = host;
    this.#options = options;
    this.slot.name = this.slot.slot = 'sign-in';
  }

  /** The element that the slot belongs into. */
  get current(): Place {
    // What was shown in a panel has gone with it.
    if (this.#at !== this.#options.getPanel()) this.#at = table;
    return this.#at;
  }

  readonly onFailed = ({ detail, target }: MappingFailedEvent): void => {
    const { getPanel, isCovered } = this.#options;
    const { localName } = target as Element;
    const place = ([table, getPanel()] as const).find(tag => tag === localName);
    if (detail.error.code !== 'unauthenticated' || !place) return;
    if (place === table && isCovered()) return;
    this.#at = place;
    this.#host.requestUpdate();
  };
}
