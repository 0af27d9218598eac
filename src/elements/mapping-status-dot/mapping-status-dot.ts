import { css, type PropertyValues, ReactiveElement } from '@lit/reactive-element';
import { property } from '@lit/reactive-element/decorators/property.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { dotTerms } from '../../locales/en/dot.js';
import type { Strings } from '../../locales/terms.js';
import { advise } from '../../provider/advise.js';
import type { MissingSide } from '../../model/client-mapping.js';
import { hostStyles } from '../../styles/host.styles.js';
import { type DotFacts, type DotStatus, dotShape, dotWord, drawDot } from './dot-view.js';
import { dotStyles } from './mapping-status-dot.styles.js';
import { make, write } from '../shared/dom.js';

const statuses: readonly DotStatus[] = ['ok', 'has-events', 'not-mapped', 'saving', 'loading'];

/** `missing="company"`, `missing="client company"` */
const missingSides = {
  fromAttribute: (value: string | null): readonly MissingSide[] =>
    (value ?? '').split(/\s+/).filter(side => side === 'client' || side === 'company'),
};

/**
 * The status of one mapping as shape, colour and word: a circle for OK, a triangle for Has events, a diamond when a
 * side is missing, a ring for N/A.
 *
 * @summary Status of one mapping
 * @tagname mapping-status-dot
 * @csspart dot - The drawn shape.
 * @csspart label - The word.
 */
export class MappingStatusDot extends ReactiveElement {
  static override readonly styles = [
    hostStyles,
    dotStyles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: calc(2 * var(--_unit));
        font-family: var(--_font-family);
        font-size: var(--_font-size);
        line-height: 1.4286;
      }
      :host([size='s']) {
        --_dot-size: 10px;
      }
      :host([size='l']) {
        --_dot-size: 16px;
      }
    `,
  ];

  /** `ok`, `has-events`, `not-mapped`; or `saving`, `loading` while that is so. Default `not-mapped`. */
  @property() status: DotStatus = 'not-mapped';

  /** How many open events there are; said beside "Has events". Default 0. */
  @property({ type: Number }) events = 0;

  /** Sides that are proved gone; as an attribute, a list parted by spaces. Default none. */
  @property({ converter: missingSides }) missing: readonly MissingSide[] = [];

  /** `s` (10 px), `m` (12 px) or `l` (16 px). Default `m`. */
  @property() size: 's' | 'm' | 'l' = 'm';

  /** Hides the word from sight, never from a screen reader. */
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;

  /** Words of your own instead of ours; see docs/languages.md. Default none. */
  @property({ attribute: false }) strings?: Strings;

  readonly #locale = new LocalizeController(this, dotTerms);

  readonly #dot = make('span', 'dot');
  readonly #word = make('span');
  readonly #hint = make('span', 'visually-hidden');

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#dot.part.add('dot');
    this.#word.part.add('label');
    root.append(this.#dot, this.#word, this.#hint);
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    // A row's count and sides may be handed on as they are: absent.
    const { events, missing } = this as Partial<Pick<DotFacts, 'events' | 'missing'>>;
    const facts = { status: this.#known(), events: events ?? 0, missing: missing ?? [] };
    drawDot(this.#dot, dotShape(facts));
    this.#word.className = this.hideLabel ? 'visually-hidden' : 'dot-word';
    write(this.#word, dotWord(facts, this.#locale));
    const hint = facts.status === 'not-mapped' && this.#locale.term('statusNotMappedHint');
    write(this.#hint, hint ? ` (${hint})` : '');
  }

  #known(): DotStatus {
    if (statuses.includes(this.status)) return this.status;
    advise('status', this.status);
    return 'not-mapped';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mapping-status-dot': MappingStatusDot;
  }
}
