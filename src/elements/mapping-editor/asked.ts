import type { ClientMapping } from '../../model/client-mapping.js';
import { isSaved, type MappingEdits, sameMapping } from '../../model/draft.js';

/** How the person wants to go on after a save. */
export type AfterSave = 'close' | 'next';

/** A write that was asked for, and that a host may do by itself. */
export type Asked = { readonly edits: MappingEdits; readonly then: AfterSave } | 'removal';

/** Whether a row is what was asked for, and was not before. */
export function isOutcome(row: ClientMapping, asked: Asked, before: ClientMapping): boolean {
  if (sameMapping(row, before)) return false;
  return asked === 'removal' ? row.mapping === null : isSaved(asked.edits, row);
}
