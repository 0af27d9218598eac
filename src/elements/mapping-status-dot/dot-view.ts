import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { StatusTerms } from '../../locales/en/status.js';
import { makeDrawing } from '../shared/dom.js';
import type { MappingStatus, MissingSide } from '../../model/client-mapping.js';

/** What a dot can show: a row's status, or that it is being saved or not yet known. */
export type DotStatus = MappingStatus | 'saving' | 'loading';

/** One shape a meaning, so that no meaning hangs on colour. `missing` is a form of `has-events`. */
export type DotShape = DotStatus | 'missing';

/** The shapes in a box of 12 × 12. */
export const dotPaths: Readonly<Record<DotShape, string>> = {
  ok: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
  'has-events': 'M6 .9 11.6 11H.4Z',
  missing: 'M6 .3 11.7 6 6 11.7.3 6Z',
  'not-mapped': 'M6 1.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4Z',
  saving: 'M6 1.8a4.2 4.2 0 1 1-4.2 4.2',
  loading: 'M6 1.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4Z',
};

export interface DotFacts {
  readonly status: DotStatus;
  readonly events: number;
  readonly missing: readonly MissingSide[];
}

export function dotShape({ status, missing }: DotFacts): DotShape {
  return status === 'has-events' && missing.length > 0 ? 'missing' : status;
}

/** The word beside the dot. */
export function dotWord({ status, events, missing }: DotFacts, locale: LocalizeController<StatusTerms>): string {
  switch (status) {
    case 'ok':
      return locale.term('statusOk');
    case 'not-mapped':
      return locale.term('statusNotMapped');
    case 'saving':
      return locale.term('statusSaving');
    case 'loading':
      return locale.term('statusLoading');
    case 'has-events':
      if (missing.length > 1) return locale.term('statusBothMissing');
      if (missing.length === 0) return locale.term('statusHasEvents', events);
      return locale.term(missing.includes('company') ? 'statusCompanyMissing' : 'statusClientMissing');
  }
}

/** A drawn dot: `<svg class="dot" data-shape="…">`. Needs `dotStyles`. */
export class DrawnDot {
  readonly svg: SVGElement;
  readonly #path: SVGElement;

  constructor() {
    const { svg, path } = makeDrawing('dot', 12);
    this.svg = svg;
    this.#path = path;
  }

  draw(shape: DotShape): void {
    if (this.svg.dataset['shape'] === shape) return;
    this.svg.dataset['shape'] = shape;
    this.#path.setAttribute('d', dotPaths[shape]);
  }
}
