import type { ScenarioName } from 'client-mapping-elements/mocks';

/** What a scenario is called in the menu, and what there is to see. */
export interface ScenarioNote {
  readonly title: string;
  readonly shows: string;
}

export const scenarioNotes: Readonly<Record<ScenarioName, ScenarioNote>> = {
  normal: { title: 'Normal', shows: 'Three of four clients are mapped; some have events, some lost a side.' },
  empty: { title: 'Nothing yet', shows: 'Neither side has anything: what a new customer sees.' },
  slow: { title: 'Slow', shows: 'Reads take 1.5 s, writes 2.5 s: placeholders, “Saving…”, a page that stays usable.' },
  'slow-then-fast': {
    title: 'Answers out of order',
    shows: 'Every other answer is late: type in a search box, a late answer never replaces a newer one.',
  },
  offline: { title: 'Offline', shows: 'Nothing can be reached: what is said, and how it tries again.' },
  'rate-limited': { title: 'Rate limited', shows: 'The first calls get 429 with Retry-After: it waits, and says so.' },
  failing: { title: 'Server errors', shows: 'Every call gets 500, with a request id for support.' },
  'html-502': { title: 'A gateway’s own page', shows: 'HTML comes where JSON should: never shown as data.' },
  'one-upstream-down': {
    title: 'Company side down',
    shows: 'Clients still list; searching and creating companies fails in the editor only.',
  },
  'signed-out': { title: 'Signed out', shows: 'The session has ended: the host’s sign-in stands in the table.' },
  'read-only': { title: 'Read-only', shows: 'No write is permitted: Edit becomes View.' },
  'stale-revision': {
    title: 'Somebody else saves first',
    shows: 'Save any mapping: theirs and yours stand side by side.',
  },
  'company-taken': {
    title: 'Company taken meanwhile',
    shows: 'Map a client: another one gets the company first, and is named.',
  },
  'name-taken': {
    title: 'Name taken meanwhile',
    shows: 'Create a company: its name is taken at that moment; three ways out.',
  },
  'create-timeout': {
    title: 'Answer lost',
    shows: 'Create a company: it is made, the answer is lost; trying again makes no second one.',
  },
  'page-capped': {
    title: 'Capped pages',
    shows: 'The server answers 100 rows at most: the list is whole all the same.',
  },
};
