import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { StatusTerms } from '../../locales/en/status.js';
import type { MappingStatus, MissingSide } from '../../model/client-mapping.js';

/** What a dot can show: a row's status, or that it is being saved or not yet known. */
export type DotStatus = MappingStatus | 'saving' | 'loading';

/** One shape a meaning, so that no meaning hangs on colour. `missing` is a form of `has-events`. */
export type DotShape = DotStatus | 'missing';

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

/** Gives a dot its shape. What it has already is not written again: it would cost the rows a new style each. */
export function drawDot(dot: HTMLElement, shape: DotShape): void {
  if (dot.dataset['shape'] !== shape) dot.dataset['shape'] = shape;
}
