import type { Check } from './check.js';
import { bulkChecks } from './checks/bulk.js';
import { cancelledWriteChecks, cancellingChecks } from './checks/cancelling.js';
import { concurrencyChecks } from './checks/concurrency.js';
import { creatingChecks } from './checks/creating.js';
import { descriptionChecks } from './checks/description.js';
import { problemChecks } from './checks/problems.js';
import { failingChecks } from './checks/failing.js';
import { filterChecks } from './checks/filters.js';
import { listChecks } from './checks/lists.js';
import { orderChecks } from './checks/order.js';
import { pagingChecks } from './checks/paging.js';
import { repeatingChecks } from './checks/repeating.js';
import { rowChecks } from './checks/rows.js';
import { watchingChecks } from './checks/watching.js';
import { writingChecks } from './checks/writing.js';

/** Every check, in the order in which they run: what only reads comes first. */
export const allChecks: readonly Check[] = [
  ...descriptionChecks,
  ...rowChecks,
  ...filterChecks,
  ...orderChecks,
  ...listChecks,
  ...pagingChecks,
  ...failingChecks,
  ...cancellingChecks,
  ...cancelledWriteChecks,
  ...writingChecks,
  ...creatingChecks,
  ...concurrencyChecks,
  ...repeatingChecks,
  ...bulkChecks,
  ...problemChecks,
  ...watchingChecks,
];
