import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { MappingFilters } from 'client-mapping-elements';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { framed } from './lib/docs-frame.js';
import { element } from './lib/element.js';
import { type } from './lib/keys.js';
import { plays } from './lib/play.js';
import { without } from './lib/providers.js';

const summary = { total: 246, mapped: 184, notMapped: 62, hasEvents: 8 };

const meta = {
  title: 'Elements/mapping-filters',
  component: 'mapping-filters',
  args: { summary },
} satisfies Meta<MappingFilters>;

export default meta;

type Story = StoryObj<MappingFilters>;

/** Two searches, one a side; All, Yes and No with how many there are; events; the top level. One line from about 1,340 px. */
export const Default: Story = {
  play: plays(async screen => {
    await screen.find('searchbox', 'Search HaloPSA clients');
    await screen.find('searchbox', 'Search GravityZone companies');
    await screen.find('radio', 'All 246');
  }),
};

/** The counts are not known yet, or the provider cannot count: the words stand alone and nothing jumps. */
export const WithoutCounts: Story = { args: { summary: undefined } };

/** Not mapped is chosen: raised, outlined and bold, so that it shows in grey and in dark as well. "Clear filters" appears. */
export const NotMapped: Story = {
  args: { query: { mapped: 'no' } },
  play: plays(async screen => {
    await screen.find('button', 'Clear filters');
    const radio = screen.all('radio', 'No 62').at(0);
    // On a phone, all that can be chosen is one list.
    if (radio) await expect(radio).toBeChecked();
    else await expect(await screen.find('combobox', 'Client mappings')).toHaveDisplayValue('No 62');
  }),
};

/** Clients with events only: the button is pressed, with the triangle that their rows have. */
export const HasEvents: Story = {
  args: { query: { status: 'has-events' } },
  play: plays(async screen => {
    await expect(await screen.find('button', /^Has events/)).toHaveAttribute('aria-pressed', 'true');
  }),
};

/** Typing searches after a short pause; the whole filter is told in one event (see Actions). */
export const Searching: Story = {
  parameters: { docs: { story: framed('420px') } },
  play: plays(async (screen, { canvasElement }) => {
    const heard: unknown[] = [];
    canvasElement.addEventListener('mapping-query-change', ({ detail }) => heard.push(detail.query));
    (await screen.find('searchbox', 'Search HaloPSA clients')).focus();
    await type('acm');
    await waitFor(() => expect(heard.at(-1)).toEqual({ client: 'acm' }));
    await screen.find('button', 'Clear filters');
  }),
};

/** More than fifteen top levels are searched, not scrolled: type in the box. */
export const ManyTopLevels: Story = {
  parameters: { docs: { story: framed('420px') } },
  play: plays(async screen => {
    (await screen.find('combobox', /top level/)).focus();
    await type('u');
    await screen.until(() => screen.all('option').length > 0, 'top levels are offered');
  }),
};

/** Up to fifteen top levels are a native list. */
export const FewTopLevels: Story = {
  parameters: { backend: { clientCount: 40 } },
  play: plays(async screen => {
    const list = await screen.find('combobox', /top level/);
    await expect(list.localName).toBe('select');
  }),
};

/** A provider without top levels: the filter is not there, and leaves no hole. */
export const NoTopLevels: Story = { parameters: { backend: { wrap: without('listTopLevels') } } };

/** Everything is set at once, with a button that takes all of it back. */
export const AllSet: Story = {
  args: { query: { client: 'o', company: 'o', mapped: 'yes', status: 'has-events', topLevelId: '1' } },
  play: plays(async screen => {
    await screen.find('button', 'Clear filters');
    await expect(await screen.find('radio', /^Yes/)).toBeChecked();
  }),
};

/** In 360 px: one under the other, nothing cut off, targets not smaller. */
export const Narrow: Story = {
  args: { query: { mapped: 'no' } },
  render: (args, context) => html`<div class="story-box narrow">${element('mapping-filters', args, context)}</div>`,
};

/** Right to left: the magnifier stands at the start, the order is mirrored, numbers are not. */
export const RightToLeft: Story = { globals: { direction: 'rtl' }, args: { query: { mapped: 'no' } } };
