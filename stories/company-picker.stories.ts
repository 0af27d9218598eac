import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CompanyPicker, MappingProvider } from 'client-mapping-elements';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { framed, unframed } from './lib/docs-frame.js';
import { element, renderComponent } from './lib/element.js';
import { press, type } from './lib/keys.js';
import { aPortfolio } from './lib/lists.js';
import { plays } from './lib/play.js';
import { listOf, refusing, seeded, unanswered } from './lib/providers.js';
import type { Screen } from './lib/screen.js';

const meta = {
  title: 'Elements/company-picker',
  component: 'company-picker',
  args: { clientId: '109' },
  render: (args, context) => html`<div class="story-box picker">${renderComponent(args, context)}</div>`,
  parameters: { backend: { make: aPortfolio }, docs: { story: framed('400px') } },
} satisfies Meta<CompanyPicker>;

export default meta;

type Story = StoryObj<CompanyPicker>;

async function search(screen: Screen, text: string): Promise<HTMLInputElement> {
  const input = await screen.find<HTMLInputElement>('combobox', /company/i);
  input.focus();
  await type(text);
  return input;
}

/** A field with a label and a hint, nothing chosen. */
export const Default: Story = {
  parameters: { docs: { story: unframed } },
  play: plays(async screen => {
    await expect(await screen.find('combobox', 'GravityZone company')).toHaveAttribute('aria-expanded', 'false');
  }),
};

/** What is typed is found anywhere in a name, accents and case aside, and set in bold. Nothing is chosen by itself. */
export const Search: Story = {
  play: plays(async screen => {
    const input = await search(screen, 'muel');
    await screen.find('option', /^Mueller Logistics/);
    await expect(input).toHaveAttribute('aria-expanded', 'true');
    await expect(input).not.toHaveAttribute('aria-activedescendant');
  }),
};

/** No name matches: said in the list, with what was typed. */
export const NoMatch: Story = {
  play: plays(async screen => {
    await search(screen, 'zzz');
    await screen.reads('No free company matches “zzz”.');
  }),
};

/** Every company has its client already. */
export const NoneFree: Story = {
  parameters: { backend: { make: listOf([['Acme Ltd', 'ACME Limited'], ['Fourth Coffee']]) } },
  args: { clientId: '102' },
  play: plays(async screen => {
    (await screen.find('combobox')).focus();
    await press('ArrowDown');
    await screen.reads('There are no free GravityZone companies.');
  }),
};

/** Companies that other clients have are shown with their holder, and cannot be chosen: no silent duplicates. */
export const UsedElsewhere: Story = {
  play: plays(async screen => {
    await search(screen, 'contoso');
    const used = await screen.find('option', /^Contoso/);
    await expect(used).toHaveAttribute('aria-disabled', 'true');
    await screen.reads('Mapped to Contoso, Inc.');
  }),
};

/** The client's own company counts as free: it is the one with the check. */
export const Chosen: Story = {
  args: { clientId: '105', company: { id: 'company-105', name: 'Contoso' } },
  play: plays(async screen => {
    await expect(await screen.find('combobox')).toHaveValue('Contoso');
    (await screen.find('combobox')).focus();
    await press('ArrowDown');
    await expect(await screen.find('option', /^Contoso/)).toHaveAttribute('aria-selected', 'true');
  }),
};

/** The last option makes a new company; arrow keys reach it like any other. */
export const Create: Story = {
  render: (_, { loaded }) =>
    html`<div class="story-box picker">
      <company-picker
        client-id="109"
        .provider=${loaded['provider'] as MappingProvider}
        .createName=${'Müller & Söhne GmbH'}
      ></company-picker>
    </div>`,
  play: plays(async screen => {
    await search(screen, 'mü');
    await screen.find('option', /Create “Müller & Söhne GmbH”$/);
  }),
};

/** A slow answer: said, and the field stays usable. */
export const Slow: Story = {
  parameters: { backend: { wrap: unanswered('listCompanies') } },
  play: plays(async screen => {
    await search(screen, 'a');
    await screen.reads('Loading…');
  }),
};

/** Companies cannot be read: why, and a way to try again, without leaving the field. */
export const Failed: Story = {
  parameters: { backend: { wrap: refusing(['listCompanies'], 'unavailable') } },
  play: plays(async screen => {
    await search(screen, 'a');
    await screen.reads('Could not load GravityZone companies');
    await screen.find('button', 'Try again');
  }),
};

/** Shown, and not to be changed: it can be read, copied and reached with Tab. */
export const ReadOnly: Story = {
  args: { readonly: true, company: { id: 'company-105', name: 'Contoso' } },
  play: plays(async screen => {
    await expect(await screen.find('combobox')).toHaveAttribute('readonly');
  }),
};

/** What is wrong stands below the field, and a screen reader hears it with the field. */
export const Problem: Story = {
  args: { problem: 'This company is already mapped to Contoso, Inc.' },
  play: plays(async screen => {
    await expect(await screen.find('combobox')).toHaveAttribute('aria-invalid', 'true');
    await screen.reads('already mapped to Contoso, Inc.');
  }),
};

/** An input method composes a word: nothing is searched for, and Enter and Esc are its own, until the word is done. */
export const InputMethod: Story = {
  parameters: { backend: { make: listOf([['上海'], ['北京', '東京国際物流'], ['大阪']]) } },
  play: plays(async (screen, { loaded }) => {
    const { memory } = loaded as { memory: ReturnType<typeof aPortfolio> };
    memory.upsertCompany({ id: 'free-1', name: '東京商事' });
    const input = await screen.find<HTMLInputElement>('combobox');
    input.focus();
    compose(input, 'compositionstart', 'とうきょう');
    compose(input, 'input', 'とうきょう');
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    compose(input, 'compositionend', '東京商');
    await screen.find('option', /東京商事/);
  }),
};

/** Right to left: the arrow at the end of the field, names in their own direction. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: plays(async screen => {
    await search(screen, 'muel');
    await screen.find('option', /^Mueller Logistics/);
  }),
};

/** A long list: what is shown of how many; more come while scrolling, and typing narrows. */
export const ManyCompanies: Story = {
  parameters: { backend: { make: seeded(1_000) } },
  args: { clientId: '417' },
  play: plays(async screen => {
    (await screen.find('combobox')).focus();
    await press('ArrowDown');
    await screen.reads(/All available · \d+ of/);
  }),
};

/** The session has ended: the host's own way to sign in again stands in the list. */
export const SignedOut: Story = {
  parameters: { backend: { wrap: refusing(['listCompanies'], 'unauthenticated') } },
  render: (args, context) =>
    html`<div class="story-box picker">
      ${element('company-picker', args, context, html`<a slot="sign-in" href="#sign-in">Sign in again</a>`)}
    </div>`,
  play: plays(async screen => {
    await search(screen, 'a');
    await screen.reads('Your session has ended.');
  }),
};

function compose(input: HTMLInputElement, name: 'compositionstart' | 'input' | 'compositionend', text: string): void {
  input.value = text;
  const init = { bubbles: true, composed: true, data: text };
  input.dispatchEvent(
    name === 'input' ? new InputEvent(name, { ...init, isComposing: true }) : new CompositionEvent(name, init),
  );
}
