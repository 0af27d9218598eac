import type { Id, TopLevel } from '../../model/client-mapping.js';
import type { MappingState } from './mapping-state.js';
import { compareIds, compareTexts } from './ordering.js';

/** The top levels of the clients, by name. */
export function topLevelsOf({ clients }: MappingState): readonly TopLevel[] {
  const byId = new Map<Id, TopLevel>();
  for (let slot = 0; slot < clients.size; slot++) {
    const topLevel = clients.item(slot)?.topLevel;
    if (topLevel && !byId.has(topLevel.id)) byId.set(topLevel.id, { ...topLevel });
  }
  return [...byId.values()].sort((a, b) => compareTexts(a.name, b.name) || compareIds(a.id, b.id));
}
