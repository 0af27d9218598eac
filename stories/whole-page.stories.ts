import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ClientMappings, MappingSummary } from 'client-mapping-elements';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { framed } from './lib/docs-frame.js';
import { element } from './lib/element.js';
import { aPortfolio } from './lib/lists.js';
import { plays } from './lib/play.js';
import { HeldSaves, refusing, without } from './lib/providers.js';
import type { Screen } from './lib/screen.js';

/** What happens between the parts: the table, the editor and the events in step, with no code of the host. */
const meta = {
  title: 'Features/Whole page',
  component: 'client-mappings',
  parameters: { backend: { make: aPortfolio }, docs: { story: framed('640px') } },
} satisfies Meta<ClientMappings>;

export default meta;

type Story = StoryObj<ClientMappings>;

async function edit(screen: Screen, client: string): Promise<void> {
  await screen.find('columnheader', 'HaloPSA client');
  (await screen.find('button', `Edit ${client}`)).click();
  await screen.find('heading', client);
  await screen.find('button', 'Save');
}

/** From 1,200 px of its own width on, the editor stands beside the table, which stays usable. */
export const EditorDocked: Story = {
  play: plays(async screen => {
    await edit(screen, 'Contoso, Inc.');
    await expect(screen.all('dialog')).toHaveLength(0);
    await screen.find('button', 'Edit Acme Ltd');
  }),
};

/** Where there is less room, the editor is a dialog over the table. */
export const EditorOver: Story = {
  render: (args, context) => html`<div class="story-medium">${element('client-mappings', args, context)}</div>`,
  play: plays(async screen => {
    await edit(screen, 'Contoso, Inc.');
    await screen.find('dialog', 'Contoso, Inc.');
  }),
};

/** Saved: the row shows it, the counts follow, a toast says so, and the focus goes back to the row. */
export const SavedFromEditor: Story = {
  play: plays(async screen => {
    await edit(screen, 'Müller & Söhne GmbH');
    (await screen.find('combobox', 'GravityZone company')).click();
    (await screen.find('option', /^Mueller und Soehne/)).click();
    (await screen.find('button', 'Save')).click();
    await screen.reads('Mapping saved for Müller & Söhne GmbH');
    await screen.reads('OK', () => screen.all('row').find(row => row.textContent.includes('Müller')) ?? document.head);
    await screen.reads('7 of 10 clients mapped');
    await screen.focuses('Edit Müller & Söhne GmbH');
  }),
};

const held = new HeldSaves();

/** A save fails after its client was left: that stays above the table, with the way back to what was entered. */
export const NotSavedMeanwhile: Story = {
  parameters: { backend: { make: aPortfolio, wrap: held.wrap } },
  play: plays(async screen => {
    await edit(screen, 'Contoso, Inc.');
    (await screen.find('checkbox', 'Ticketing')).click();
    (await screen.find('button', 'Save')).click();
    (await screen.find('button', 'Edit Acme Ltd')).click();
    await screen.find('button', 'Keep editing');
    (await screen.find('button', 'Leave')).click();
    await screen.find('heading', 'Acme Ltd');
    await held.refuse();
    await screen.reads('Not saved: Contoso, Inc. Your session has ended. Sign in again.');
    await expect(screen.all('button', 'Edit Contoso, Inc.')).toHaveLength(2);
  }),
};

/** Removed: the row is free again, and the company with it. */
export const RemovedFromEditor: Story = {
  play: plays(async screen => {
    await edit(screen, 'Contoso, Inc.');
    (await screen.find('button', 'Remove mapping…')).click();
    (await screen.find('button', 'Remove mapping')).click();
    await screen.reads('Mapping removed for Contoso, Inc.');
    await screen.reads('5 of 10 clients mapped');
  }),
};

/** A row's events beside the table. */
export const EventsOfARow: Story = {
  play: plays(async screen => {
    await screen.find('columnheader', 'HaloPSA client');
    (await screen.find('button', 'Has events (2) for Blue Yonder Airlines')).click();
    await screen.find('heading', 'Events for Blue Yonder Airlines');
    await screen.find('button', 'Usage could not be pushed');
  }),
};

/** The events of all clients, from the strip. */
export const EventsOfAll: Story = {
  play: plays(async screen => {
    (await screen.find('button', '2 have events')).click();
    await screen.find('heading', 'Events');
  }),
};

/** “4 to do” filters the table to those that are not mapped. */
export const ToDo: Story = {
  play: plays(async screen => {
    (await screen.find('button', '4 to do')).click();
    await screen.reads('4 of 10 shown');
  }),
};

/** Somebody else maps a client: the row, the counts and the host's badge follow by themselves. */
export const ChangedElsewhere: Story = {
  play: plays(async (screen, { canvasElement, loaded }) => {
    const { memory } = loaded as { memory: ReturnType<typeof aPortfolio> };
    const badges: MappingSummary[] = [];
    canvasElement.addEventListener('mapping-summary-change', ({ detail }) => badges.push(detail));
    await screen.row('Fourth Coffee');
    await screen.reads('6 of 10 clients mapped');
    await memory.saveMapping(
      '107',
      { target: { kind: 'existing', companyId: 'free-2' }, services: { billing: true, ticketing: true } },
      { signal: new AbortController().signal },
    );
    await screen.reads('7 of 10 clients mapped');
    await screen.until(() => badges.at(-1)?.mapped === 7, 'the host is told');
  }),
};

/** A provider with four methods and nothing more: what it cannot do is not offered. */
export const FourMethods: Story = {
  parameters: {
    backend: {
      wrap: without(
        'describe',
        'listTopLevels',
        'summarize',
        'checkCompanyName',
        'listEvents',
        'actOnEvent',
        'recheckEvents',
        'suggestMatches',
        'applyChanges',
        'watch',
      ),
    },
  },
  play: plays(async screen => {
    await screen.row('Acme Ltd');
    await expect(screen.all('combobox')).toHaveLength(0);
    await screen.find('columnheader', /^Company/);
  }),
};

/** The service cannot be reached from the start: head and filters are there, and the reason. */
export const Offline: Story = {
  parameters: { backend: { scenario: 'offline' } },
  play: plays(async screen => {
    await screen.reads('There is no connection to the service.');
  }),
};

/** Every call gets 500. */
export const ServerErrors: Story = {
  parameters: { backend: { scenario: 'failing' } },
  play: plays(async screen => screen.reads('Could not load clients')),
};

/** A gateway answers with a page of its own: HTML is never shown as data. */
export const GatewayPage: Story = {
  parameters: { backend: { scenario: 'html-502' } },
  play: plays(async screen => screen.reads('Could not load clients')),
};

/** Busy: the first calls get 429 and it waits, says so, and goes on by itself. */
export const Busy: Story = {
  parameters: { backend: { scenario: 'rate-limited' } },
  play: plays(async screen => {
    await screen.row('Acme Ltd');
  }),
};

/** The session has ended: the host's own button in the slot `sign-in`. */
export const SignedOut: Story = {
  parameters: { backend: { scenario: 'signed-out' } },
  render: (args, context) =>
    element('client-mappings', args, context, html`<button slot="sign-in" type="button">Sign in again</button>`),
  play: plays(async screen => {
    await screen.find('button', 'Sign in again');
  }),
};

/** Only events fail: the rest of the page works, and the panel says what does not. */
export const EventsFail: Story = {
  parameters: { backend: { wrap: refusing(['listEvents'], 'unavailable') } },
  play: plays(async screen => {
    await screen.find('columnheader', 'HaloPSA client');
    (await screen.find('button', 'Has events (2) for Blue Yonder Airlines')).click();
    await screen.reads('Could not load events');
    await screen.row('Acme Ltd');
  }),
};
