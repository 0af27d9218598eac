import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type ClientMappingTable, MappingError } from 'client-mapping-elements';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { framed } from './lib/docs-frame.js';
import { element } from './lib/element.js';
import { press } from './lib/keys.js';
import { aPortfolio, hardNames } from './lib/lists.js';
import { plays } from './lib/play.js';
import type { Screen } from './lib/screen.js';
import { listOf, refusing, seeded, unanswered } from './lib/providers.js';

const meta = {
  title: 'Elements/client-mapping-table',
  component: 'client-mapping-table',
  parameters: { backend: { make: aPortfolio } },
} satisfies Meta<ClientMappingTable>;

export default meta;

type Story = StoryObj<ClientMappingTable>;

/**
 * Ten clients, and everything that a row can be: mapped, not mapped, with events, with its company gone. Names carry the
 * eye; ids and top levels are there when looked for.
 */
export const Basic: Story = {
  play: plays(async screen => {
    await screen.row('Acme Ltd');
    await expect(await screen.find('table', 'Client mappings')).toHaveAttribute('aria-rowcount', '11');
    await screen.find('button', 'Edit Acme Ltd');
    await screen.find('button', 'Has events (2) for Blue Yonder Airlines');
    await screen.reads('10 clients');
  }),
};

/** Five thousand rows as fast as ten: only those in view are drawn. Scroll anywhere, drag the bar to the end. */
export const AnyLength: Story = {
  parameters: { backend: { make: seeded(5_000) } },
  play: plays(async screen => {
    await screen.reads('5,000 clients');
    await expect(await screen.find('table')).toHaveAttribute('aria-rowcount', '5001');
    await expect(screen.all('row').length).toBeLessThan(80);
  }),
};

/** A header is a button: the arrow and `aria-sort` tell the order, a second press turns it round, and it is announced. */
export const Sorting: Story = {
  parameters: { docs: { story: framed('460px') } },
  play: plays(async screen => {
    await screen.row('Acme Ltd');
    const header = await screen.find('button', 'HaloPSA client');
    header.click();
    await expect(await screen.find('columnheader', 'HaloPSA client')).toHaveAttribute('aria-sort', 'ascending');
    header.click();
    await expect(await screen.find('columnheader', 'HaloPSA client')).toHaveAttribute('aria-sort', 'descending');
    await screen.reads('Sorted by HaloPSA client, descending', () => screen.all('status')[0] ?? document.head);
    await screen.until(
      () => screen.all('rowheader')[0]?.textContent.includes('Northwind') ?? false,
      'the last comes first',
    );
  }),
};

/** A filter from outside: only those that are not mapped, and the footer says how many are left. */
export const Filtered: Story = {
  args: { query: { mapped: 'no' }, totalClients: 10 },
  play: plays(async screen => {
    await screen.row('Fourth Coffee');
    await expect(screen.all('rowheader')).toHaveLength(4);
    await screen.reads('4 of 10 shown');
  }),
};

/** Rows can be ticked: the fill and the box tell it together. Each box is named by its client. */
export const Selection: Story = {
  args: { selectable: true },
  parameters: { docs: { story: framed('460px') } },
  play: plays(async (screen, { canvasElement }) => {
    const heard: (readonly string[])[] = [];
    canvasElement.addEventListener('mapping-selection-change', ({ detail }) => heard.push(detail.clientIds));
    (await screen.find('checkbox', 'Select Blue Yonder Airlines')).click();
    (await screen.find('checkbox', 'Select Contoso, Inc.')).click();
    await expect(await screen.find('checkbox', 'Select Contoso, Inc.')).toBeChecked();
    await expect(heard.at(-1)).toEqual(['103', '105']);
  }),
};

/** Rows of 36 px, for long lists on large screens. */
export const Compact: Story = { args: { density: 'compact' } };

/** Rows of 52 px, for touch and for tired eyes. */
export const Comfortable: Story = { args: { density: 'comfortable' } };

/** The row that is open in an editor beside the table: a bar at its start, and `aria-current`. */
export const OpenRow: Story = {
  args: { openClientId: '105' },
  play: plays(async screen => {
    await expect(await screen.row('Contoso, Inc.')).toHaveAttribute('aria-current', 'true');
  }),
};

/** Services are check boxes that save at once, for hosts that want it so. */
export const EditableServices: Story = {
  args: { editableServices: true },
  play: plays(async screen => {
    await expect(await screen.find('checkbox', 'Billing for Acme Ltd')).toBeChecked();
    await expect(await screen.find('checkbox', 'Billing for Fourth Coffee')).toBeDisabled();
  }),
};

/** Nobody can change anything: no boxes, View instead of Edit. */
export const ReadOnly: Story = {
  args: { readonly: true, selectable: true, editableServices: true },
  play: plays(async screen => {
    await screen.find('button', 'View Acme Ltd');
    await expect(screen.all('checkbox')).toHaveLength(0);
  }),
};

/** Waiting for more than a moment: eight placeholders, as high as the rows that follow. */
export const Skeleton: Story = {
  parameters: { backend: { wrap: unanswered('listClientMappings') } },
  play: plays(async screen => {
    await screen.until(() => screen.all('table').some(table => table.ariaBusy === 'true'), 'it says that it is busy');
    await screen.until(() => screen.all('row').length === 9, 'eight placeholders');
  }),
};

/** There are no clients yet: what that means, and a way on. */
export const EmptyList: Story = {
  parameters: { backend: { make: listOf([]) } },
  play: plays(async screen => {
    await screen.reads('No HaloPSA clients yet');
    await screen.find('button', 'Refresh');
  }),
};

/** A host's own words for an empty list, in the slot `empty`. */
export const EmptyListOfHost: Story = {
  parameters: { backend: { make: listOf([]) } },
  render: (args, context) =>
    element(
      'client-mapping-table',
      args,
      context,
      html`<div slot="empty">Connect HaloPSA first: <a href="#settings">open the settings</a>.</div>`,
    ),
  play: plays(async screen => screen.reads('Connect HaloPSA first')),
};

/** A search that finds nothing says what was searched for, and offers the way back. */
export const NoResult: Story = {
  args: { query: { client: 'acmee', mapped: 'no' } },
  play: plays(async screen => {
    await screen.reads('No clients match “acmee” among clients that are not mapped');
    await screen.find('button', 'Clear filters');
  }),
};

/** A filter that leaves nothing, without any search: everything is mapped. */
export const NothingLeft: Story = {
  args: { query: { mapped: 'no' } },
  parameters: { backend: { make: listOf([['Acme Ltd', 'ACME Limited']]) } },
  play: plays(async screen => screen.reads('No clients that are not mapped')),
};

/** The rows cannot be read: why in plain words, the request id for support, a way to try again. */
export const Failed: Story = {
  parameters: { backend: { wrap: refusing(['listClientMappings'], 'unavailable', { requestId: 'mock-17' }) } },
  play: plays(async screen => {
    await screen.find('alert');
    await screen.reads('Could not load clients');
    await screen.reads('Request id: mock-17');
    await screen.find('button', 'Try again');
  }),
};

/** A reload that fails takes nothing away: the rows stay, the reason stands above them. */
export const FailedReload: Story = {
  parameters: { backend: { wrap: failsFromTheSecondRead() } },
  play: plays(async (screen, { canvasElement }) => {
    await screen.row('Acme Ltd');
    canvasElement.querySelector('client-mapping-table')?.reload();
    await screen.find('alert');
    await screen.row('Acme Ltd');
  }),
};

/** One row is being saved: it says so, stays readable, and all others can be used. */
export const RowSaving: Story = {
  args: { editableServices: true },
  parameters: { docs: { story: framed('460px') }, backend: { wrap: unanswered('saveMapping') } },
  play: plays(async screen => {
    (await service(screen)).click();
    await screen.reads('Saving…', rowIn(await screen.row('Acme Ltd')));
  }),
};

/** Saved: a flash, the new state, and an announcement; no more noise than that. */
export const RowSaved: Story = {
  args: { editableServices: true },
  parameters: { docs: { story: framed('460px') } },
  play: plays(async screen => {
    (await service(screen)).click();
    await screen.reads('Mapping saved for Acme Ltd', () => screen.all('status')[0] ?? document.head);
    await expect(await screen.find('checkbox', 'Billing for Acme Ltd')).not.toBeChecked();
  }),
};

/** Not saved: the old value is back, the row says so until it is dealt with, and Retry is beside it. */
export const RowFailed: Story = {
  args: { editableServices: true },
  parameters: { docs: { story: framed('460px') }, backend: { wrap: refusing(['saveMapping'], 'unavailable') } },
  play: plays(async screen => {
    (await service(screen)).click();
    await screen.find('button', 'Retry saving Acme Ltd');
    await screen.reads('Not saved', rowIn(await screen.row('Acme Ltd')));
    await expect(await screen.find('checkbox', 'Billing for Acme Ltd')).toBeChecked();
  }),
};

/** Somebody else was faster: nothing of theirs is overwritten. */
export const RowConflict: Story = {
  args: { editableServices: true },
  parameters: { docs: { story: framed('460px') }, backend: { scenario: 'stale-revision' } },
  play: plays(async screen => {
    (await service(screen)).click();
    await screen.reads(
      /Not saved: Acme Ltd. Someone else has changed this mapping/,
      () => screen.all('status')[0] ?? document.head,
    );
  }),
};

/**
 * Names that are long, that have pictures in them, that are Chinese, Japanese or Arabic, and names that are markup: cut
 * off where they must be (point at one to read all of it), each in its own direction, and never read as HTML.
 */
export const HardNames: Story = {
  parameters: { backend: { make: hardNames } },
  play: plays(async (screen, { canvasElement }) => {
    await screen.row('<b>Bold & Sons</b>');
    await expect(canvasElement.querySelector('client-mapping-table')?.shadowRoot?.querySelector('img, b')).toBeNull();
  }),
};

/** In 360 px the company becomes a second line, and services are left to the editor. */
export const Narrow: Story = {
  render: (args, context) =>
    html`<div class="story-box narrow">${element('client-mapping-table', args, context)}</div>`,
};

/** Right to left: columns from the right, the bar of the open row at its start. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { openClientId: '105', selectable: true },
};

/** Down goes to the same control of the next row; Tab would have gone through every control between. */
export const ArrowKeys: Story = {
  parameters: { docs: { story: framed('460px') } },
  play: plays(async screen => {
    (await screen.find('button', 'Edit Acme Ltd')).focus();
    await press('ArrowDown', 'ArrowDown');
    await screen.focuses('Edit Blue Yonder Airlines');
  }),
};

/** Only once the provider has said who it is: its services may be others than those assumed until then. */
async function service(screen: Screen) {
  await screen.find('columnheader', 'HaloPSA client');
  return screen.find('checkbox', 'Billing for Acme Ltd');
}

function rowIn(row: HTMLElement) {
  return () => row;
}

function failsFromTheSecondRead() {
  return (provider: Parameters<ReturnType<typeof refusing>>[0]) => {
    let reads = 0;
    return {
      ...unanswered()(provider),
      listClientMappings: (...args: Parameters<typeof provider.listClientMappings>) =>
        ++reads > 1 ? Promise.reject(new MappingError('unavailable')) : provider.listClientMappings(...args),
    };
  };
}
