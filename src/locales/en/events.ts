import type { MappingErrorCode } from '../../model/errors.js';
import type { ProviderEventAction } from '../../model/mapping-event.js';
import type { Format } from '../format.js';
import { panelTerms } from './panels.js';
import { sharedTerms } from './shared.js';
import { errorText } from './error-text.js';

/** What is done about an event: the button, while it runs, why it did not go through, and once the event is closed. */
const eventWords: Record<ProviderEventAction, Record<'do' | 'doing' | 'failed' | 'closed', string>> = {
  recheck: { do: 'Recheck', doing: 'Rechecking…', failed: 'Could not recheck.', closed: 'No longer there' },
  resolve: { do: 'Resolve', doing: 'Resolving…', failed: 'Could not resolve.', closed: 'Resolved' },
  ignore: { do: 'Ignore', doing: 'Ignoring…', failed: 'Could not ignore.', closed: 'Ignored' },
};

/** What the events say. */
export const eventTerms = (format: Format) => {
  const { number, plural } = format;
  return {
    ...sharedTerms(format),
    ...panelTerms(format),
    eventsList: 'Events',
    eventsNone: 'No events',
    eventsNoneHint: 'Problems with mappings appear here, with what to do about them.',
    eventsUnsupported: 'This service does not report events.',
    eventsFailed: 'Could not load events',
    eventsShown: (shown: number, total: number) => `${number(shown)} of ${number(total)} shown`,
    showMore: 'Show more',
    showingMore: 'Loading…',
    severityError: 'Error',
    severityWarning: 'Warning',
    familyMapping: 'Mapping',
    clientWithId: (id: string) => `Client #${id}`,
    recommended: 'Recommended',
    eventAction: (action: ProviderEventAction) => eventWords[action].do,
    eventActionRunning: (action: ProviderEventAction) => eventWords[action].doing,
    eventActionOn: (word: string, title: string) => `${word}: ${title}`,
    eventActionFailed: (action: ProviderEventAction, code: MappingErrorCode) =>
      `${eventWords[action].failed} ${errorText[code]}`,
    eventClosed: (action: ProviderEventAction, title: string) => `${eventWords[action].closed}: ${title}`,
    eventStillThere: 'Still there, checked just now',
    eventStillThereFor: (title: string) => `Still there: ${title}`,
    eventRemovesMapping: 'Removes the mapping',
    editMapping: 'Edit mapping',
    recheckAll: 'Recheck all',
    recheckingAll: 'Rechecking…',
    recheckAllFailed: (code: MappingErrorCode) => `${eventWords.recheck.failed} ${errorText[code]}`,
    recheckedAll: (left: number) =>
      left === 0
        ? 'Rechecked. No events are left.'
        : `Rechecked. ${plural(left, { one: '1 event is', other: `${number(left)} events are` })} left.`,
    eventCount: (count: number) => plural(count, { one: '1 event', other: `${number(count)} events` }),
  };
};

export type EventTerms = ReturnType<typeof eventTerms>;
