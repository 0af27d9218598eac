// The demo: a host's page with the element in it, over a backend in the browser.
import { fromSearchParams, type MappingProvider, RestMappingProvider, toSearchParams } from 'client-mapping-elements';
import { startBackend } from './backend.js';
import { readChoices, searchOf } from './choices.js';
import { setUpDownload } from './download.js';
import { applyLook } from './look.js';
import { setUpMenu } from './menu.js';
import { keepBadge } from './navigation.js';
import { type OwnLists, OwnListsDialog } from './own-lists-dialog.js';

/** An element of index.html. */
function find<E extends HTMLElement>(id: string, kind: abstract new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no #${id}.`);
  return found;
}

const page = document.querySelector('client-mappings');
if (!page) throw new Error('index.html has no <client-mappings>.');
const base = page.getAttribute('src') ?? '/api/psa';
const byName = { sort: { by: 'client', direction: 'ascending' } } as const;
const params = new URLSearchParams(location.search);
let choices = readChoices(params);
let ownLists: OwnLists | undefined;
let isUnsaved = false;

applyLook(page, choices);
const { offset: _offset, limit: _limit, ...filter } = fromSearchParams(params).filter;
page.query = { ...byName, ...filter };

keepBadge(page, find('unmapped', HTMLElement));

const say = (text: string) => {
  const notice = find('notice', HTMLElement);
  notice.textContent = text;
  notice.hidden = text === '';
};

/** The address always leads back to what is shown, filters included. */
const keepAddress = () => {
  const shown = new URLSearchParams([...new URLSearchParams(searchOf(choices)), ...toSearchParams(page.query)]);
  history.replaceState(null, '', location.pathname + (shown.size > 0 ? `?${shown}` : ''));
};
page.addEventListener('mapping-query-change', keepAddress);

const ownListsDialog = new OwnListsDialog(find('own-lists', HTMLDialogElement), lists => {
  ownLists = lists;
  isUnsaved = false;
  page.provider = lists.provider;
  page.query = byName;
  keepAddress();
  say('');
});

setUpMenu({
  dialog: find('menu', HTMLDialogElement),
  opener: find('open-menu', HTMLElement),
  getChoices: () => choices,
  setLook: chosen => {
    choices = chosen;
    applyLook(page, choices);
    keepAddress();
  },
  getOwnLists: () => ownLists?.summary,
  requestOwnLists: () => ownListsDialog.open(),
});

setUpDownload({
  button: find('download', HTMLButtonElement),
  getProvider: (): MappingProvider => page.provider ?? new RestMappingProvider({ base }),
  say,
  onDone: () => (isUnsaved = false),
});

// What was mapped in lists of one's own is nowhere else: it is not lost without a word.
for (const type of ['mapping-saved', 'mapping-removed'] as const)
  page.addEventListener(type, () => (isUnsaved = ownLists !== undefined));
window.addEventListener('beforeunload', event => {
  if (isUnsaved) event.preventDefault();
});

const backend = await startBackend(choices, base);
if (backend.kind === 'direct') {
  page.provider = backend.provider;
  say(`No service worker can run (${backend.reason}). The page asks the same made-up backend without HTTP.`);
}
// Only now may the element ask: before, nobody would have answered.
await import('client-mapping-elements/define/client-mappings.js');
