import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { MappingEditor, MappingErrorCode, MappingErrorOptions } from 'client-mapping-elements';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { framed, unframed } from './lib/docs-frame.js';
import { element } from './lib/element.js';
import { aPortfolio } from './lib/lists.js';
import { plays } from './lib/play.js';
import { refusing } from './lib/providers.js';

/**
 * Every code that a provider can refuse with (the list is closed), where a person meets it: when the table is read, and
 * when a mapping is saved. Each says why in plain words, and what can be done now.
 */
const meta = {
  title: 'Features/Error codes',
  component: 'mapping-editor',
  parameters: { docs: { story: framed('560px') } },
} satisfies Meta<MappingEditor>;

export default meta;

type Story = StoryObj<MappingEditor>;

/** The table cannot be read. */
function read(code: MappingErrorCode, says: string, way = 'Try again', options: MappingErrorOptions = {}): Story {
  return {
    parameters: {
      backend: { make: aPortfolio, wrap: refusing(['listClientMappings'], code, options) },
      docs: { story: unframed },
    },
    render: (_, context) =>
      element('client-mapping-table', {}, context, html`<button slot="sign-in" type="button">Sign in again</button>`),
    play: plays(async screen => {
      await screen.find('alert');
      await screen.reads('Could not load clients');
      await screen.reads(says);
      await screen.find('button', way);
    }),
  };
}

/** A mapping is saved, and refused. */
function saved(code: MappingErrorCode, says: string, options: MappingErrorOptions = {}): Story {
  return {
    parameters: { backend: { make: aPortfolio, wrap: refusing(['saveMapping'], code, options) } },
    render: (_, context) =>
      html`<div class="story-box editor">${element('mapping-editor', { clientId: '105' }, context)}</div>`,
    play: plays(async screen => {
      const box = await screen.find('checkbox', 'Ticketing');
      box.click();
      const save = await screen.find('button', 'Save');
      save.focus();
      save.click();
      await screen.reads(says);
      // What was entered is still there.
      await expect(box).not.toBeChecked();
    }),
  };
}

/** `unauthenticated`: the host's own way to sign in again stands in the slot. */
export const ReadUnauthenticated: Story = read(
  'unauthenticated',
  'Your session has ended. Sign in again.',
  'Sign in again',
);

/** `forbidden`: said as it is. */
export const ReadForbidden: Story = read('forbidden', 'You are not allowed to do this.');

/** `rate-limited`: waits as long as it was told, counts down, and tries again by itself. */
export const ReadRateLimited: Story = read('rate-limited', 'Trying again in', 'Try again', { retryAfterMs: 600_000 });

/** `unavailable`: the service fails; with the id that its operator needs. */
export const ReadUnavailable: Story = read('unavailable', 'Request id: 7f3a', 'Try again', { requestId: '7f3a' });

/** `network`: no connection; it tries again by itself when the browser is online. */
export const ReadNetwork: Story = read('network', 'This page tries again by itself when the connection is back.');

/** `protocol`: the answer was no answer, such as a page of a gateway; never shown as data. */
export const ReadProtocol: Story = read('protocol', 'The answer of the service was not understood.');

/** `not-found`: what was asked for is gone. */
export const ReadNotFound: Story = read('not-found', 'It no longer exists.');

/** `invalid`: the question was refused. */
export const ReadInvalid: Story = read('invalid', 'Something that was entered is not accepted.');

/** `unsupported`: the service cannot do what the page needs. */
export const ReadUnsupported: Story = read('unsupported', 'The service cannot do this.');

/** `invalid`: at the field that the service names. */
export const SaveInvalid: Story = saved('invalid', 'Something that was entered is not accepted.', {
  field: 'companyId',
});

/** `unauthenticated`: nothing that was entered is lost by signing in again. */
export const SaveUnauthenticated: Story = saved('unauthenticated', 'Your session has ended.');

/** `forbidden`: this person may not. */
export const SaveForbidden: Story = saved('forbidden', 'You are not allowed to do this.');

/** `not-found`: the client or its company is gone meanwhile. */
export const SaveNotFound: Story = saved('not-found', 'It no longer exists.');

/** `company-taken`: at the field, with the holder's name. */
export const SaveCompanyTaken: Story = saved('company-taken', 'This company is already mapped to Fabrikam Inc.', {
  holder: { clientId: '106', clientName: 'Fabrikam Inc' },
});

/** `conflict`: theirs and yours, side by side. */
export const SaveConflict: Story = saved('conflict', 'Someone else has changed this mapping.', {
  current: {
    client: { id: '105', name: 'Contoso, Inc.' },
    mapping: {
      company: { id: 'free-1', name: 'AdventureWorks' },
      services: { billing: true, ticketing: true },
      eventCount: 0,
      revision: '99',
      updatedBy: 'Ana',
      updatedAt: '2026-11-02T07:41:00Z',
    },
  },
});

/** `rate-limited`: the save is sent again by itself. */
export const SaveRateLimited: Story = saved('rate-limited', 'Trying again in', { retryAfterMs: 600_000 });

/** `unavailable`: it is not known whether it happened, so nothing is claimed. */
export const SaveUnavailable: Story = saved('unavailable', 'The service does not answer as it should.');

/** `network`: no connection. */
export const SaveNetwork: Story = saved('network', 'There is no connection to the service.');

/** `unsupported`: the service cannot save. */
export const SaveUnsupported: Story = saved('unsupported', 'The service cannot do this.');

/** `protocol`: the answer was not understood. */
export const SaveProtocol: Story = saved('protocol', 'The answer of the service was not understood.');

/** `name-taken`: a new company's name exists; three ways on. */
export const SaveNameTaken: Story = {
  ...saved('name-taken', '', { takenBy: { id: 'free-4', name: 'Mueller Logistics' } }),
  play: plays(async screen => {
    (await screen.find('button', 'Create new company')).click();
    (await screen.find('button', 'Save')).click();
    await screen.reads('A company with this name exists.');
    await screen.find('button', 'Map to it');
  }),
};
