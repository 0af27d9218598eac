import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { MappingEvent, MappingEvents } from 'client-mapping-elements';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { framed, unframed } from './lib/docs-frame.js';
import { renderComponent } from './lib/element.js';
import { plays } from './lib/play.js';
import { listOf, refusing, unanswered, without } from './lib/providers.js';

const push: MappingEvent = {
  id: 'e1',
  clientId: '101',
  family: 'billing',
  code: 'usage-push-failed',
  severity: 'error',
  title: 'Usage could not be pushed',
  detail: 'The usage of October is not on the recurring invoice.',
  recommendation: 'Check the invoice of this client, then recheck.',
  raisedAt: '2026-11-01T06:30:00Z',
  actions: ['recheck', 'resolve', 'ignore'],
};
const ticket: MappingEvent = {
  id: 'e2',
  clientId: '102',
  family: 'ticketing',
  code: 'ticket-not-created',
  severity: 'warning',
  title: 'A ticket could not be created',
  raisedAt: '2026-10-30T15:05:00Z',
  actions: ['recheck', 'edit'],
};
const unknown: MappingEvent = {
  id: 'e3',
  clientId: '101',
  family: 'licensing',
  code: 'x-4711-seat-drift',
  severity: 'warning',
  title: 'Seat count drifted',
  detail: 'Reported by a newer version of the integration than this page knows.',
  raisedAt: '2026-10-29T10:00:00Z',
  actions: [],
};
const gone: MappingEvent = {
  id: 'e4',
  clientId: '103',
  family: 'mapping',
  code: 'both-not-found',
  severity: 'error',
  title: 'Client and company not found',
  recommendation: 'Resolve: the mapping is removed.',
  raisedAt: '2026-10-28T10:00:00Z',
  actions: ['resolve', 'ignore'],
};

const clients = [
  ['Blue Yonder Airlines', 'Blue Yonder'],
  ['Fabrikam Inc', 'SanFrancisco_Fabrikam'],
  ['Litware Holdings PLC', 'Litware'],
] as const;

const having = (events: readonly MappingEvent[], more: Parameters<typeof listOf>[1] = {}) =>
  listOf(clients, { events, ...more });

const meta = {
  title: 'Elements/mapping-events',
  component: 'mapping-events',
  render: (args, context) => html`<div class="story-box events">${renderComponent(args, context)}</div>`,
  parameters: { backend: { make: having([push, ticket, gone]) }, docs: { story: framed('440px') } },
} satisfies Meta<MappingEvents>;

export default meta;

type Story = StoryObj<MappingEvents>;

/** Events of all clients, newest first, each with its client; severity is a shape and a word. */
export const AllClients: Story = {
  parameters: { docs: { story: unframed } },
  play: plays(async screen => {
    await screen.reads('3 events');
    await screen.reads('Blue Yonder Airlines');
    await expect(screen.all('listitem')).toHaveLength(3);
  }),
};

/** Events of one client: whose they are is not said again. */
export const OneClient: Story = {
  args: { clientId: '101' },
  play: plays(async screen => {
    await screen.reads('1 event');
    await screen.find('button', 'Usage could not be pushed');
    await expect(screen.all('listitem')).toHaveLength(1);
  }),
};

/** No events: good news, said calmly. */
export const Empty: Story = {
  parameters: { backend: { make: having([]) } },
  play: plays(async screen => screen.reads('No events')),
};

/** The events cannot be read: why, and a way to try again. */
export const Failed: Story = {
  parameters: { backend: { wrap: refusing(['listEvents'], 'unavailable', { requestId: 'mock-17' }) } },
  play: plays(async screen => {
    await screen.reads('Could not load events', () => screen.all('alert')[0] ?? document.head);
    await screen.find('button', 'Try again');
  }),
};

/** Waiting: placeholders as high as entries, and no spinner over the page. */
export const Loading: Story = { parameters: { backend: { wrap: unanswered('listEvents') } } };

/** A family and a code that this version does not know: shown by title and detail, without buttons that cannot work. */
export const UnknownCode: Story = {
  args: { clientId: '101' },
  parameters: { backend: { make: having([unknown]) } },
  play: plays(async screen => {
    await screen.reads('Seat count drifted');
    await screen.reads('licensing');
    await expect(screen.all('button', /Recheck/)).toHaveLength(0);
  }),
};

/** Recheck finds that the problem is gone: the event leaves, the focus stays in the list, and it is announced. */
export const Recheck: Story = {
  play: plays(async screen => {
    (await screen.find('button', 'Recheck: Usage could not be pushed')).click();
    await screen.gone('button', 'Usage could not be pushed');
    await screen.reads('No longer there: Usage could not be pushed');
  }),
};

/** Recheck finds that the problem is still there: the event stays and says so. */
export const StillThere: Story = {
  parameters: { backend: { make: having([push, ticket], { isStillOpen: () => true }) } },
  play: plays(async screen => {
    (await screen.find('button', 'Recheck: Usage could not be pushed')).click();
    await screen.reads('Still there, checked just now');
  }),
};

/** While an action runs, its button says what it does; the others wait. */
export const Rechecking: Story = {
  parameters: { backend: { make: having([push]), wrap: unanswered('actOnEvent') } },
  play: plays(async screen => {
    (await screen.find('button', 'Recheck: Usage could not be pushed')).click();
    await screen.find('button', /^Rechecking…/);
  }),
};

/** An action that fails: the event stays, with why, where the button is. */
export const ActionFailed: Story = {
  parameters: { backend: { make: having([push]), wrap: refusing(['actOnEvent'], 'unavailable') } },
  play: plays(async screen => {
    (await screen.find('button', 'Ignore: Usage could not be pushed')).click();
    await screen.reads('Could not ignore.', () => screen.all('alert')[0] ?? document.head);
    await screen.find('button', 'Usage could not be pushed');
  }),
};

/** Both sides are gone: Resolve takes the mapping away, and says so before it is pressed. */
export const ResolveRemovesMapping: Story = {
  parameters: { backend: { make: having([gone]) } },
  play: plays(async screen => {
    await screen.find('button', 'Resolve: Client and company not found');
    await screen.reads('Removes the mapping');
  }),
};

/** Recheck all: one button for the whole list, with what is left. */
export const RecheckAll: Story = {
  parameters: { backend: { make: having([push, ticket]) } },
  play: plays(async screen => {
    (await screen.find('button', 'Recheck all')).click();
    await screen.reads('No events are left');
  }),
};

/** A long list shows fifty, and how many there are; more come on request. */
export const ShowMore: Story = {
  parameters: {
    backend: {
      make: having(
        Array.from({ length: 60 }, (_, at) => ({
          ...push,
          id: `many-${String(at).padStart(2, '0')}`,
          title: `Usage of device ${at + 1} could not be pushed`,
        })),
      ),
    },
  },
  play: plays(async screen => {
    const more = await screen.find('button', 'Show more');
    await expect(screen.all('listitem')).toHaveLength(50);
    more.click();
    await screen.until(() => screen.all('listitem').length === 60, 'all are shown');
  }),
};

/** A provider that reports no events: said, not hidden, as the host put this element here. */
export const Unsupported: Story = {
  parameters: { backend: { wrap: without('listEvents') } },
  play: plays(async screen => screen.reads('This service does not report events.')),
};

/** Right to left; titles run in their own direction. */
export const RightToLeft: Story = { globals: { direction: 'rtl' } };
