import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type ClientMappings, type ClientMappingTable, MappingError } from 'client-mapping-elements';
import { withFaults } from 'client-mapping-elements/mocks';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { framed } from './lib/docs-frame.js';
import { element } from './lib/element.js';
import { press, type } from './lib/keys.js';
import { aPortfolio } from './lib/lists.js';
import { plays } from './lib/play.js';
import type { Screen } from './lib/screen.js';

/** What each key does, played. The stories stand on the whole page, as that is where keys meet. */
const meta = {
  title: 'Features/Keyboard',
  component: 'client-mappings',
  parameters: { backend: { make: aPortfolio }, docs: { story: framed('560px') } },
} satisfies Meta<ClientMappings>;

export default meta;

type Story = StoryObj<ClientMappings>;

/** The provider has said who it is: from now on nothing is drawn anew. */
async function ready(screen: Screen): Promise<void> {
  await screen.find('columnheader', 'HaloPSA client');
  await screen.row('Acme Ltd');
}

async function edit(screen: Screen, client: string): Promise<void> {
  await ready(screen);
  (await screen.find('button', `Edit ${client}`)).focus();
  await press('Enter');
  await screen.find('heading', client);
  await screen.find('button', 'Save');
}

/** Tab goes through the controls of the table in reading order, and a link skips it. */
export const TableTab: Story = {
  name: 'Table: Tab',
  play: plays(async screen => {
    await ready(screen);
    (await screen.find('button', 'HaloPSA client')).focus();
    const passed: string[] = [];
    for (let step = 0; step < 6; step++) {
      await press('Tab');
      passed.push(screen.focused);
    }
    await expect(passed).toEqual([
      'GravityZone company',
      'Status',
      'Edit Acme Ltd',
      'Edit Adventure Works Cycles',
      'Has events (2) for Blue Yonder Airlines',
      'Edit Blue Yonder Airlines',
    ]);
  }),
};

/** “Skip table” takes who is not here for the rows past them. */
export const SkipTable: Story = {
  name: 'Table: “Skip table”',
  play: plays(async screen => {
    await ready(screen);
    (await screen.find('button', 'Skip table')).focus();
    await press('Enter');
    await screen.focuses('10 clients');
  }),
};

/** ↓ and ↑ go to the same control of the next and of the previous row; at the ends they stay. */
export const TableArrows: Story = {
  name: 'Table: arrow keys',
  play: plays(async screen => {
    await ready(screen);
    (await screen.find('button', 'Edit Acme Ltd')).focus();
    await press('ArrowDown');
    await screen.focuses('Edit Adventure Works Cycles');
    await press('ArrowUp', 'ArrowUp');
    await screen.focuses('Edit Acme Ltd');
    await press('End');
    await screen.focuses('Edit Northwind Traders Pty Ltd');
  }),
};

type TableStory = StoryObj<ClientMappingTable>;

const selectable = {
  render: (_: unknown, context: Parameters<typeof element>[2]) =>
    element('client-mapping-table', { selectable: true }, context),
} satisfies Partial<TableStory>;

/** Space ticks a row. */
export const TableSpace: Story = {
  name: 'Table: Space',
  ...selectable,
  play: plays(async screen => {
    await ready(screen);
    const box = await screen.find('checkbox', 'Select Acme Ltd');
    box.focus();
    await press(' ');
    await expect(box).toBeChecked();
    await press(' ');
    await expect(box).not.toBeChecked();
  }),
};

/** Shift and Space tick everything from the last row that was ticked; so does a click with Shift. */
export const TableRange: Story = {
  name: 'Table: Shift+Space',
  ...selectable,
  play: plays(async screen => {
    await ready(screen);
    (await screen.find('checkbox', 'Select Acme Ltd')).focus();
    await press(' ', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await screen.focuses('Select Coho Vineyard & Winery');
    await press('Shift+ ');
    for (const client of ['Acme Ltd', 'Adventure Works Cycles', 'Blue Yonder Airlines', 'Coho Vineyard & Winery'])
      await expect(await screen.find('checkbox', `Select ${client}`)).toBeChecked();
    await expect(await screen.find('checkbox', 'Select Contoso, Inc.')).not.toBeChecked();
  }),
};

/** Enter on Edit opens the editor; the row is marked. */
export const TableEnter: Story = {
  name: 'Table: Enter',
  play: plays(async screen => {
    await edit(screen, 'Contoso, Inc.');
    await expect(await screen.row('Contoso, Inc.')).toHaveAttribute('aria-current', 'true');
  }),
};

/** Tab in the editor: company, services, then Save, Save & next, Cancel. */
export const EditorTab: Story = {
  name: 'Editor: Tab',
  play: plays(async screen => {
    await edit(screen, 'Contoso, Inc.');
    (await screen.find('combobox', 'GravityZone company')).focus();
    const passed: string[] = [];
    for (let step = 0; step < 7; step++) {
      await press('Tab');
      passed.push(screen.focused);
    }
    await expect(passed).toEqual([
      'Create new company',
      'Billing Push usage to the client’s recurring invoice',
      'Ticketing Open tickets for this client',
      'Remove mapping…',
      'Save',
      'Save & next',
      'Cancel',
    ]);
  }),
};

/** Esc closes the editor, and the focus goes back to the button that opened it. */
export const EditorEscape: Story = {
  name: 'Editor: Esc',
  play: plays(async screen => {
    await edit(screen, 'Contoso, Inc.');
    await press('Escape');
    await screen.gone('button', 'Save');
    await screen.focuses('Edit Contoso, Inc.');
  }),
};

/** Esc with unsaved edits asks; Esc again stays in the editor. */
export const EditorEscapeUnsaved: Story = {
  name: 'Editor: Esc with unsaved edits',
  play: plays(async screen => {
    await edit(screen, 'Contoso, Inc.');
    const box = await screen.find('checkbox', 'Billing');
    box.focus();
    await press(' ', 'Escape');
    await screen.reads('Discard changes?');
    await screen.focuses('Keep editing');
    await press('Escape');
    await screen.find('button', 'Save');
    await expect(box).not.toBeChecked();
  }),
};

/** Ctrl (or ⌘) and Enter save from anywhere in the editor. */
export const EditorCtrlEnter: Story = {
  name: 'Editor: Ctrl+Enter',
  play: plays(async (screen, { canvasElement }) => {
    const saved: string[] = [];
    canvasElement.addEventListener('mapping-saved', ({ detail }) => saved.push(detail.row.client.name));
    await edit(screen, 'Contoso, Inc.');
    (await screen.find('checkbox', 'Billing')).focus();
    await press(' ', 'Control+Enter');
    await screen.until(() => saved.length > 0, 'it is saved');
    await expect(saved[0]).toBe('Contoso, Inc.');
    await screen.reads('Mapping saved for Contoso, Inc.');
  }),
};

/** Alt and ↓ or ↑ go to the next and the previous client without leaving the editor. */
export const EditorAltArrows: Story = {
  name: 'Editor: Alt+↓, Alt+↑',
  play: plays(async screen => {
    await edit(screen, 'Contoso, Inc.');
    await press('Alt+ArrowDown');
    await screen.find('heading', 'Fabrikam Inc');
    await press('Alt+ArrowUp');
    await screen.find('heading', 'Contoso, Inc.');
  }),
};

const picker = {
  render: (_: unknown, context: Parameters<typeof element>[2]) =>
    html`<div class="story-box picker">
      ${element('company-picker', { clientId: '105', company: { id: 'company-105', name: 'Contoso' } }, context)}
    </div>`,
} satisfies Partial<Story>;

async function openPicker(screen: Screen): Promise<HTMLInputElement> {
  const input = await screen.find<HTMLInputElement>('combobox', 'GravityZone company');
  input.focus();
  return input;
}

/** ↓ opens the list at the company that is chosen, and goes on from there; the focus stays in the field. */
export const PickerArrows: Story = {
  name: 'Company field: ↓ ↑',
  ...picker,
  play: plays(async screen => {
    const input = await openPicker(screen);
    await press('ArrowDown');
    await screen.find('option', /^4th Coffee/);
    const active = () => activeOption(input);
    await screen.until(() => active()?.includes('Contoso') ?? false, 'the choice is active');
    await press('ArrowUp');
    await screen.until(() => active() !== undefined && !active()?.includes('Contoso'), 'the one before is active');
    await press('ArrowDown');
    await screen.until(() => active()?.includes('Contoso') ?? false, 'the choice is active again');
    await screen.focuses('GravityZone company');
  }),
};

/** Alt and ↓ open the list at the company that is chosen, too. */
export const PickerAltDown: Story = {
  name: 'Company field: Alt+↓',
  ...picker,
  play: plays(async screen => {
    const input = await openPicker(screen);
    await press('Alt+ArrowDown');
    await screen.find('option', /^4th Coffee/);
    await expect(input).toHaveAttribute('aria-expanded', 'true');
    await screen.until(() => activeOption(input)?.includes('Contoso') ?? false, 'the choice is active');
  }),
};

/** Enter chooses the active company; with none active it chooses nothing. */
export const PickerEnter: Story = {
  name: 'Company field: Enter',
  ...picker,
  play: plays(async screen => {
    const input = await openPicker(screen);
    await type('mueller log');
    await screen.find('option', /^Mueller Logistics/);
    await press('Enter');
    await expect(input).toHaveValue('mueller log');
    await press('ArrowDown', 'Enter');
    await expect(input).toHaveValue('Mueller Logistics');
    await expect(input).toHaveAttribute('aria-expanded', 'false');
  }),
};

/** Esc closes the list; a second Esc brings the old company back. */
export const PickerEscape: Story = {
  name: 'Company field: Esc',
  ...picker,
  play: plays(async screen => {
    const input = await openPicker(screen);
    await type('mueller');
    await screen.find('option', /^Mueller Logistics/);
    await press('Escape');
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await expect(input).toHaveValue('mueller');
    await press('Escape');
    await expect(input).toHaveValue('Contoso');
  }),
};

/** ← → Home and End move in what is typed, and leave the active company. */
export const PickerCaret: Story = {
  name: 'Company field: ← → Home End',
  ...picker,
  play: plays(async screen => {
    const input = await openPicker(screen);
    await type('mue');
    await screen.find('option', /^Mueller Logistics/);
    await press('ArrowDown');
    await screen.until(() => activeOption(input) !== undefined, 'one is active');
    await press('ArrowLeft');
    await screen.until(() => activeOption(input) === undefined, 'none is active');
  }),
};

/** Ctrl (or ⌘) and Z take the last change back, while the focus is inside and not in a text. */
export const PageUndo: Story = {
  name: 'Page: Ctrl+Z',
  args: { editableServices: true },
  play: plays(async screen => {
    await ready(screen);
    const box = await screen.find('checkbox', 'Billing for Acme Ltd');
    box.focus();
    await press(' ');
    await screen.find('button', 'Undo');
    await expect(box).not.toBeChecked();
    await press('Control+z');
    await screen.reads('Change undone for Acme Ltd');
    await expect(box).toBeChecked();
  }),
};

/** Keys in the events: Tab to an action, Enter carries it out, and the focus goes to what follows. */
export const EventsKeys: Story = {
  name: 'Events: Tab, Enter, Esc',
  parameters: {
    backend: {
      wrap: (provider: Parameters<typeof withFaults>[0]) =>
        withFaults(provider, ({ method }) =>
          method === 'recheckEvents' ? new MappingError('unsupported') : undefined,
        ),
    },
  },
  play: plays(async screen => {
    await ready(screen);
    (await screen.find('button', 'Has events (2) for Blue Yonder Airlines')).focus();
    await press('Enter');
    await screen.find('heading', 'Events for Blue Yonder Airlines');
    (await screen.find('button', 'Resolve: Usage could not be pushed')).focus();
    await press('Enter');
    await screen.gone('button', 'Resolve: Usage could not be pushed');
    await screen.until(() => screen.focused !== '', 'the focus is somewhere');
    await press('Escape');
    await screen.gone('heading', 'Events for Blue Yonder Airlines');
    await screen.focuses('Has events (1) for Blue Yonder Airlines');
  }),
};

function activeOption(input: HTMLInputElement): string | undefined {
  const id = input.getAttribute('aria-activedescendant');
  return id === null ? undefined : (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent;
}
