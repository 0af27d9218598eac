import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { MappingStatusDot } from 'client-mapping-elements';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { element } from './lib/element.js';
import { plays } from './lib/play.js';

const statuses = ['ok', 'has-events', 'not-mapped', 'saving', 'loading'] as const;

interface DotArgs {
  readonly status: (typeof statuses)[number];
  readonly events?: number;
  readonly missing?: MappingStatusDot['missing'];
}

/** Everything that a dot can say. */
const all: readonly DotArgs[] = [
  { status: 'ok' },
  { status: 'has-events', events: 3 },
  { status: 'has-events', missing: ['company'] },
  { status: 'has-events', missing: ['client'] },
  { status: 'has-events', missing: ['client', 'company'] },
  { status: 'not-mapped' },
  { status: 'saving' },
  { status: 'loading' },
];

const meta = {
  title: 'Elements/mapping-status-dot',
  component: 'mapping-status-dot',
  argTypes: { status: { options: statuses, control: { type: 'select' } } },
} satisfies Meta<MappingStatusDot>;

export default meta;

type Story = StoryObj<MappingStatusDot>;

/** A filled circle: the client is mapped and nothing is wrong. Look at the gap of 8 px and the word in the dark green. */
export const Ok: Story = {
  name: 'OK',
  args: { status: 'ok' },
  play: plays(async screen => {
    await screen.reads('OK');
  }),
};

/** A filled triangle, with how many events are open. */
export const HasEvents: Story = {
  args: { status: 'has-events', events: 3 },
  play: plays(async screen => {
    await screen.reads('Has events (3)');
  }),
};

/** A filled diamond: the company is gone from the vendor. Another shape than events, not only another colour. */
export const CompanyMissing: Story = {
  args: { status: 'has-events', events: 1, missing: ['company'] },
  play: plays(async screen => {
    await screen.reads('Company missing');
  }),
};

/** The same diamond: the client is gone from the PSA. */
export const ClientMissing: Story = { args: { status: 'has-events', missing: ['client'] } };

/** The same diamond: both sides are gone; the longest words that stand beside a dot. */
export const BothMissing: Story = { args: { status: 'has-events', missing: ['client', 'company'] } };

/** A hollow ring. A screen reader also hears what N/A means: no mapping is available. */
export const NotMapped: Story = {
  args: { status: 'not-mapped' },
  play: plays(async screen => {
    await screen.reads('N/A');
    await screen.reads('no mapping is available');
  }),
};

/** Three quarters of a ring, turning; it stands still where motion is reduced. */
export const Saving: Story = { args: { status: 'saving' } };

/** A dashed ring: not known yet. */
export const Loading: Story = { args: { status: 'loading' } };

/** 10, 12 and 16 px: the shapes can be told apart at the smallest size, too. The words do not grow with them. */
export const Sizes: Story = {
  render: (_, context) =>
    html`<div class="story-row">
      ${(['s', 'm', 'l'] as const).map(
        size =>
          html`<div>${all.map(values => html`<p>${element('mapping-status-dot', { ...values, size }, context)}</p>`)}</div>`,
      )}
    </div>`,
};

/** Only the shape is seen, for tight places; a screen reader hears the word all the same. */
export const WithoutWord: Story = {
  args: { hideLabel: true },
  render: (args, context) =>
    html`<div class="story-row">${all.map(values => element('mapping-status-dot', { ...args, ...values }, context))}</div>`,
  play: plays(async (screen, { canvasElement }) => {
    await screen.reads('Company missing');
    const label = canvasElement.querySelector('mapping-status-dot')?.shadowRoot?.querySelector('[part=label]');
    await expect(label?.clientWidth).toBeLessThanOrEqual(1);
  }),
};

/**
 * All shapes in one column. Switch on forced colours (Windows: contrast themes; Chromium: Rendering panel): every shape
 * takes the colour of text, and still says which it is.
 */
export const ForcedColours: Story = {
  render: (_, context) => html`${all.map(values => html`<p>${element('mapping-status-dot', values, context)}</p>`)}`,
};

/** It sits on the line of the words around it and takes their size. */
export const InASentence: Story = {
  args: { status: 'has-events', events: 2 },
  render: (args, context) =>
    html`<p>The mapping of Contoso, Inc. is ${element('mapping-status-dot', args, context)} since Monday.</p>
      <h2>Blue Yonder Airlines: ${element('mapping-status-dot', { status: 'ok' }, context)}</h2>`,
};
