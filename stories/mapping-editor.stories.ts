import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { MappingEditor } from 'client-mapping-elements';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { framed, unframed } from './lib/docs-frame.js';
import { element, renderComponent } from './lib/element.js';
import { press, type } from './lib/keys.js';
import { aPortfolio } from './lib/lists.js';
import { plays } from './lib/play.js';
import { refusing, unanswered } from './lib/providers.js';
import type { Screen } from './lib/screen.js';

const meta = {
  title: 'Elements/mapping-editor',
  component: 'mapping-editor',
  args: { clientId: '105' },
  render: (args, context) => html`<div class="story-box editor">${renderComponent(args, context)}</div>`,
  parameters: { backend: { make: aPortfolio }, docs: { story: framed('560px') } },
} satisfies Meta<MappingEditor>;

export default meta;

type Story = StoryObj<MappingEditor>;

const isReady = (screen: Screen) => screen.find('button', 'Save');

/** Unlike a pointer's, a script's click moves no focus. */
async function click(screen: Screen, name: string | RegExp): Promise<void> {
  const button = await screen.find('button', name);
  button.focus();
  button.click();
}

async function choose(screen: Screen, search: string, option: RegExp): Promise<void> {
  (await screen.find('combobox')).focus();
  await type(search);
  (await screen.find('option', option)).click();
}

/** A client without a company: the focus is in the company field, and no service is on before somebody says so. */
export const New: Story = {
  args: { clientId: '109' },
  parameters: { docs: { story: unframed } },
  play: plays(async screen => {
    await isReady(screen);
    await screen.find('heading', 'Müller & Söhne GmbH');
    await screen.focuses('GravityZone company');
    await expect(await screen.find('checkbox', 'Billing')).not.toBeChecked();
  }),
};

/** A client that is mapped: the focus is on its name, so that nothing is changed by a key pressed too soon. */
export const Change: Story = {
  play: plays(async screen => {
    await isReady(screen);
    await screen.focuses('Contoso, Inc.');
    await expect(await screen.find('combobox')).toHaveValue('Contoso');
  }),
};

/** Beside the table: no dialog, the page stays usable. With steps to the neighbours. */
export const Docked: Story = {
  args: { steps: { previous: true, next: true } },
  play: plays(async screen => {
    await isReady(screen);
    await expect(screen.all('dialog')).toHaveLength(0);
    await screen.find('button', 'Next client');
    await screen.find('button', 'Save & next');
  }),
};

/** Over the page: modal, from the side, as high as the window; Esc closes. */
export const Dialog: Story = {
  args: { presentation: 'dialog' },
  play: plays(async screen => {
    await isReady(screen);
    await screen.find('dialog', 'Contoso, Inc.');
  }),
};

/** Among other content: takes no focus when it opens. */
export const Inline: Story = { args: { presentation: 'inline' } };

/** Alone on a page, for a host with a route of its own. */
export const Page: Story = { args: { presentation: 'page' } };

/** Another company is chosen, and the save is confirmed by the provider before anything says so. */
export const SavedMapping: Story = {
  play: plays(async (screen, { canvasElement }) => {
    const saved: string[] = [];
    canvasElement.addEventListener('mapping-saved', ({ detail }) => saved.push(detail.row.mapping?.company.name ?? ''));
    await isReady(screen);
    await choose(screen, 'advent', /^AdventureWorks/);
    await click(screen, 'Save');
    await screen.until(() => saved.length > 0, 'it is saved');
    await expect(saved).toEqual(['AdventureWorks']);
  }),
};

/** While it is being saved the button keeps the focus and says so; it cannot be pressed twice. */
export const SavingMapping: Story = {
  parameters: { backend: { wrap: unanswered('saveMapping') } },
  play: plays(async screen => {
    (await screen.find('checkbox', 'Ticketing')).click();
    await click(screen, 'Save');
    await expect(await screen.find('button', 'Saving…')).toHaveAttribute('aria-disabled', 'true');
    await screen.focuses('Saving…');
  }),
};

/** Not saved: why, in the footer, where the person is; what was entered stays. */
export const SaveFailed: Story = {
  parameters: { backend: { wrap: refusing(['saveMapping'], 'unavailable') } },
  play: plays(async screen => {
    (await screen.find('checkbox', 'Ticketing')).click();
    await click(screen, 'Save');
    await screen.reads(
      'Not saved. The service does not answer as it should.',
      () => screen.all('alert')[0] ?? document.head,
    );
    await expect(await screen.find('checkbox', 'Ticketing')).not.toBeChecked();
    await screen.find('button', 'Try again');
  }),
};

/** Somebody else changed the mapping meanwhile: theirs and yours side by side; what differs is marked; you decide. */
export const Conflict: Story = {
  parameters: { backend: { scenario: 'stale-revision' } },
  play: plays(async screen => {
    (await screen.find('checkbox', 'Billing')).click();
    await click(screen, 'Save');
    await screen.find('heading', 'Someone else has changed this mapping.');
    await screen.find('button', 'Keep mine');
    await screen.find('button', 'Use theirs');
    await screen.focuses('Someone else has changed this mapping.');
  }),
};

/** Another client got the company first: said at the field, with the holder's name. */
export const CompanyTaken: Story = {
  args: { clientId: '109' },
  parameters: { backend: { scenario: 'company-taken' } },
  play: plays(async screen => {
    await isReady(screen);
    await choose(screen, 'mueller log', /^Mueller Logistics/);
    await click(screen, 'Save');
    await screen.reads(/This company is already mapped to/, () => screen.all('alert')[0] ?? document.head);
    await expect(await screen.find('combobox')).toHaveAttribute('aria-invalid', 'true');
  }),
};

/** Save without a company: the field says what is missing, and has the focus. */
export const Validation: Story = {
  args: { clientId: '110' },
  play: plays(async screen => {
    await click(screen, 'Save');
    await screen.reads('Choose a GravityZone company, or create a new one.');
    await screen.focuses('GravityZone company');
  }),
};

/** A new company: the name is filled in with the client's, the prefix comes in front, the preview shows the result. */
export const CreateCompany: Story = {
  args: { clientId: '109' },
  play: plays(async screen => {
    await click(screen, 'Create new company');
    await screen.focuses('Name');
    await expect(await screen.find('textbox', 'Name')).toHaveValue('Müller & Söhne GmbH');
    (await screen.find('textbox', 'Prefix (optional)')).focus();
    await type('Berlin_');
    await screen.reads('Berlin_Müller & Söhne GmbH');
  }),
};

/** The name is taken: said as soon as the field is left, with three ways on. */
export const NameTaken: Story = {
  args: { clientId: '109' },
  parameters: { backend: { scenario: 'name-taken' } },
  play: plays(async screen => {
    await click(screen, 'Create new company');
    (await screen.find('textbox', 'Name')).focus();
    await press('Tab');
    await screen.reads('A company with this name exists.');
    await screen.find('button', 'Add a prefix');
    await screen.find('button', 'Rename');
    await screen.find('button', 'Map to it');
  }),
};

/** The vendor takes 64 characters, the prefix included: counted while typing, refused before anything is sent. */
export const NameTooLong: Story = {
  args: { clientId: '109' },
  play: plays(async screen => {
    await click(screen, 'Create new company');
    await screen.focuses('Name');
    (await screen.find('textbox', 'Prefix (optional)')).focus();
    await type('A prefix that is longer than anybody needs it to be_');
    await screen.reads(/71 of 64 characters/);
    await click(screen, 'Save');
    await screen.reads('The name may have at most 64 characters');
  }),
};

/** The company was made, but the answer was lost: said as it is, and trying again makes no second one. */
export const HalfSaved: Story = {
  args: { clientId: '109' },
  parameters: {
    backend: { wrap: refusing(['saveMapping'], 'unavailable', { outcome: 'applied' }) },
  },
  play: plays(async screen => {
    await click(screen, 'Create new company');
    await click(screen, 'Save');
    await screen.reads('The company was created, but the mapping is not saved yet.');
  }),
};

/** Removing asks first: whom it concerns, what stops and what stays. The safe answer has the focus. */
export const Remove: Story = {
  play: plays(async screen => {
    await click(screen, 'Remove mapping…');
    await screen.find('alertdialog', 'Remove mapping for Contoso, Inc.?');
    await screen.reads('Billing and Ticketing stop for this client. The GravityZone company stays.');
    await screen.focuses('Keep');
  }),
};

/** A removal that is refused: said in the question, which stays open. */
export const RemoveFailed: Story = {
  parameters: {
    backend: { wrap: refusing(['removeMapping'], 'network') },
  },
  play: plays(async screen => {
    await click(screen, 'Remove mapping…');
    await click(screen, 'Remove mapping');
    await screen.reads('Not removed. There is no connection to the service.');
  }),
};

/** Cancel with unsaved edits: a question in the footer, not another dialog; staying is one key away. */
export const Unsaved: Story = {
  play: plays(async screen => {
    (await screen.find('checkbox', 'Billing')).click();
    await click(screen, 'Cancel');
    await screen.reads('Discard changes?');
    await screen.focuses('Keep editing');
  }),
};

/** The company is gone from the vendor: said first, with its last known name in the field. */
export const CompanyMissing: Story = {
  args: { clientId: '108' },
  play: plays(async screen => {
    await screen.reads('This company was not found in GravityZone. Choose another or remove the mapping.');
  }),
};

/** The client is gone from the PSA: the mapping can only be removed. */
export const ClientMissing: Story = {
  parameters: {
    backend: {
      make: () => {
        const memory = aPortfolio();
        memory.removeClient('105');
        return memory;
      },
    },
  },
  play: plays(async screen => {
    await screen.reads('This client was not found in HaloPSA. The mapping can only be removed.');
    await screen.find('button', 'Remove mapping…');
  }),
};

/** Nobody may change it here: everything can be read, Close is the only button. */
export const ReadOnly: Story = {
  args: { readonly: true },
  play: plays(async screen => {
    await screen.reads('You can view this mapping but not change it.');
    await expect(screen.all('button', 'Save')).toHaveLength(0);
  }),
};

/** The client is on its way: its heading is there at once, the fields are drawn as placeholders. */
export const Loading: Story = { parameters: { backend: { wrap: unanswered('listClientMappings') } } };

/** The client cannot be read: why, and a way to try again. */
export const LoadFailed: Story = {
  parameters: { backend: { wrap: refusing(['listClientMappings'], 'unavailable') } },
  play: plays(async screen => screen.reads('Could not load this client')),
};

/** In 360 px: as wide as the page, nothing cut off. */
export const Narrow: Story = {
  args: { clientId: '109', steps: { previous: true, next: true } },
  render: (args, context) => html`<div class="story-box narrow">${element('mapping-editor', args, context)}</div>`,
};

/** Right to left: the steps go up and down as ever, buttons from the right. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { steps: { previous: true, next: false } },
};
