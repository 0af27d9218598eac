import { fixture } from '@open-wc/testing';
import type { ReactiveElement } from '@lit/reactive-element';
import '../src/define/all.js';
import { aDirectory } from './editor-harness.js';

const tags = [
  'client-mappings',
  'client-mapping-table',
  'company-picker',
  'mapping-editor',
  'mapping-events',
  'mapping-filters',
  'mapping-status-dot',
];

/** What can be said of an element; without a provider and a status there would be nothing to go wrong. */
const propertiesOf = (el: ReactiveElement) =>
  [...(el.constructor as typeof ReactiveElement).elementProperties.keys()].filter(
    name => name !== 'provider' && name !== 'status',
  );

describe('what is not given', () => {
  for (const tag of tags)
    for (const nothing of [null, undefined])
      it(`<${tag}> takes ${nothing} for any property, as frameworks and removeAttribute() set it`, async () => {
        const el = await fixture<ReactiveElement>(document.createElement(tag));
        Object.assign(el, { provider: aDirectory(), clientId: '1', status: 'has-events' });
        await el.updateComplete;
        for (const name of propertiesOf(el)) {
          Object.assign(el, { [name]: nothing });
          await el.updateComplete.catch((reason: unknown) => {
            throw new Error(`${String(name)}: ${String(reason)}`);
          });
        }
      });
});
