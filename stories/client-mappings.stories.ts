import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type ClientMappings, MemoryMappingProvider } from 'client-mapping-elements';
import { createMock } from 'client-mapping-elements/mocks';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { framed } from './lib/docs-frame.js';
import { element } from './lib/element.js';
import { plays } from './lib/play.js';
import { Line, listOf, seeded } from './lib/providers.js';

const meta = {
  title: 'Elements/client-mappings',
  component: 'client-mappings',
  parameters: { docs: { story: framed('640px') } },
} satisfies Meta<ClientMappings>;

export default meta;

type Story = StoryObj<ClientMappings>;

/**
 * The whole page, as one tag: how far the mapping is, what is left to do, filters, the table. It speaks HTTP to a service
 * that the mocks answer for: look at the Network panel.
 */
export const Default: Story = {
  play: plays(async screen => {
    await screen.reads('184 of 246 clients mapped');
    await screen.find('button', '62 to do');
    await screen.rows();
  }),
};

/** The first run: clients and companies are there, nothing is mapped yet. */
export const FirstRun: Story = {
  parameters: { backend: { make: seeded(246, data => ({ ...data, mappings: [], events: [] })) } },
  play: plays(async screen => {
    await screen.reads(/0 of 2\d\d clients mapped/);
    await screen.rows();
  }),
};

/** Everything is mapped: said as what it is, good news. */
export const AllMapped: Story = {
  parameters: {
    backend: {
      make: listOf([
        ['Acme Ltd', 'ACME Limited'],
        ['Blue Yonder Airlines', 'Blue Yonder'],
        ['Contoso, Inc.', 'Contoso'],
        ['Fabrikam Inc', 'SanFrancisco_Fabrikam'],
      ]),
    },
  },
  play: plays(async screen => screen.reads('All 4 clients are mapped')),
};

/** Neither side has anything: what a new customer sees. No strip that says 0 of 0. */
export const NothingYet: Story = {
  parameters: { backend: { scenario: 'empty' } },
  play: plays(async screen => screen.reads('No HaloPSA clients yet')),
};

/** Everyone may look and nobody may change: the host says so. */
export const ReadOnly: Story = {
  args: { readonly: true },
  play: plays(async screen => {
    await screen.until(() => screen.all('button', /^View /).length > 0, 'View stands in place of Edit');
    await expect(screen.all('button', /^Edit /)).toHaveLength(0);
  }),
};

/** The service permits no write: it looks the same, and no host had to know. */
export const NotPermitted: Story = {
  parameters: { backend: { scenario: 'read-only' } },
  play: plays(async screen => {
    await screen.until(() => screen.all('button', /^View /).length > 0, 'View stands in place of Edit');
    await expect(screen.all('button', /^Edit /)).toHaveLength(0);
  }),
};

/** In 360 px: head, strip and filters wrap; the table keeps client, status and Edit. */
export const Narrow360: Story = {
  name: '360 px',
  render: (args, context) => html`<div class="story-box narrow">${element('client-mappings', args, context)}</div>`,
  play: plays(async screen => {
    await screen.rows();
  }),
};

/** Reads take 1.5 s: head and filters at once, placeholders as high as the rows. Nothing jumps when the rows come. */
export const Slow: Story = {
  parameters: { backend: { scenario: 'slow' } },
  play: plays(async screen => {
    await screen.find('heading', 'Client mappings');
    await screen.until(() => screen.all('table').some(table => table.ariaBusy === 'true'), 'it says that it is busy');
    await screen.rows();
  }),
};

const line = new Line();

/** The line is cut while the page is open, and comes back: the rows stay, the reason is said, and it mends by itself. */
export const OfflineAndBack: Story = {
  parameters: { backend: { wrap: line.wrap } },
  beforeEach: () => () => line.mend(),
  play: plays(async (screen, { canvasElement }) => {
    await screen.rows();
    line.cut();
    canvasElement.querySelector('client-mappings')?.reload();
    await screen.find('alert');
    await screen.reads('There is no connection to the service.');
    await screen.rows();
    line.mend();
    await screen.gone('alert');
  }),
};

/** Five thousand clients: as quick as fifty. Jump to the end with End in the scrolled list, search, sort. */
export const FiveThousandClients: Story = {
  parameters: { backend: { clientCount: 5_000 } },
  play: plays(async screen => {
    await screen.reads(/of 5,000 clients mapped/);
    await screen.rows();
    await expect(screen.all('row').length).toBeLessThan(80);
  }),
};

/** Arabic, from right to left: everything is mirrored but numbers, ids and names in other scripts. */
export const RightToLeft: Story = {
  globals: { language: 'ar' },
  parameters: { backend: { clientCount: 40 } },
};

/**
 * A page that resets everything from outside: `* { all: revert; box-sizing: content-box }`, a root font of 10 px, lines
 * three times as high, `img { max-width: 0 }`, an ancestor with a transform, `zoom`. It must look as it does elsewhere.
 */
export const InAHostileHost: Story = {
  globals: { skin: 'hostile' },
  parameters: { backend: { clientCount: 40 } },
  play: plays(async screen => {
    await screen.rows();
  }),
};

/** Two on one page: each in the language of its own ancestor, each with a provider of its own. */
export const TwoInstancesTwoLocales: Story = {
  render: (args, context) =>
    html`<div lang="en">${element('client-mappings', { ...args, hide: 'summary' }, context)}</div>
      <div lang="de">
        ${element('client-mappings', { ...args, hide: 'summary', src: '', provider: aSecond() }, context)}
      </div>`,
};

/** A host that has a heading of its own hides ours, and the strip. */
export const WithoutHeadAndSummary: Story = {
  args: { hide: 'heading summary' },
  play: plays(async screen => {
    await screen.rows();
    await expect(screen.all('heading', 'Client mappings')).toHaveLength(0);
  }),
};

/** A host's own buttons stand before Refresh, in the slot `actions`. */
export const HostActions: Story = {
  render: (args, context) =>
    element('client-mappings', args, context, html`<button slot="actions" type="button">Export CSV</button>`),
};

/** Services are switched in the table and saved at once. */
export const EditableServices: Story = {
  args: { editableServices: true },
  play: plays(async screen => {
    await screen.find('columnheader', 'HaloPSA client');
    await screen.until(() => screen.all('checkbox', /^Billing for /).length > 0, 'services are check boxes');
  }),
};

/** Rows of 36 px. */
export const Compact: Story = { args: { density: 'compact' } };

/** Rows of 52 px. */
export const Comfortable: Story = { args: { density: 'comfortable' } };

let second: MemoryMappingProvider | undefined;

/** One for all renderings, so that the element keeps what it has read. */
function aSecond(): MemoryMappingProvider {
  return (second ??= createMock({ clientCount: 40, seed: 7 }).memory);
}
