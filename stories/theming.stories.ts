import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import './guides/theming-playground.js';
import './guides/token-table.js';
import { framed } from './lib/docs-frame.js';
import { element } from './lib/element.js';
import { aPortfolio } from './lib/lists.js';
import { plays } from './lib/play.js';

/** A few custom properties, and what follows from them. The guide “Theming” has controls for all of them. */
const meta = {
  title: 'Features/Theming',
  component: 'client-mappings',
  parameters: { backend: { make: aPortfolio }, docs: { story: framed('560px') } },
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** One line of CSS, `--mapping-accent: #7a1fa2`: buttons, checks, focus and what is selected follow. */
export const OneAccent: Story = {
  render: (_, context) =>
    html`<div class="theme-accent">${element('client-mapping-table', { selectable: true, editableServices: true, openClientId: '105' }, context)}</div>`,
  play: plays(async screen => {
    (await screen.find('checkbox', 'Select Acme Ltd')).click();
    await expect(await screen.find('checkbox', 'Select Acme Ltd')).toBeChecked();
  }),
};

/** A host with round corners, more room and a serif: no part of an element has to be named for it. */
export const RoundAndRoomy: Story = {
  render: (_, context) => html`<div class="theme-roomy">${element('client-mappings', {}, context)}</div>`,
};

/** Controls for all tokens of the first tier, on a real page; “Copy CSS” gives the lines. */
export const Playground: Story = {
  render: (_, { globals }) => html`<theming-playground ?dark=${globals['theme'] === 'dark'}></theming-playground>`,
  play: plays(async screen => {
    await screen.row('Acme Ltd');
    await screen.find('button', 'Copy CSS');
    await screen.reads('Nothing is changed yet.');
  }),
};

/** The tokens as the elements have them, read out of their styles. */
export const Tokens: Story = {
  render: () => html`<token-table></token-table>`,
  play: plays(async screen => {
    await screen.reads('--mapping-accent');
    await expect(screen.all('row').length).toBeGreaterThan(20);
  }),
};
