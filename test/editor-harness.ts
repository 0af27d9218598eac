import { fixture, html, waitUntil } from '@open-wc/testing';
import '../src/define/mapping-editor.js';
import type { MappingEditor } from '../src/elements/mapping-editor/mapping-editor.js';
import type { MappingProvider } from '../src/provider/mapping-provider.js';
import { MemoryMappingProvider } from '../src/provider/memory-mapping-provider.js';

/** Acme is mapped to ACME Limited, Müller is not, Gone's company is missing, Lost is missing itself. */
export function aDirectory(): MemoryMappingProvider {
  const services = { billing: true };
  return new MemoryMappingProvider({
    clients: [
      { id: '1', name: 'Acme Ltd' },
      { id: '2', name: 'Müller & Söhne' },
      { id: '3', name: 'Gone Inc' },
      { id: '4', name: 'Contoso' },
    ],
    companies: [
      { id: 'k1', name: 'ACME Limited' },
      { id: 'k2', name: 'Mueller' },
      { id: 'k3', name: 'Zenith' },
      { id: 'k4', name: 'Contoso GZ' },
      { id: 'k5', name: 'Müller & Söhne' },
    ],
    mappings: [
      { clientId: '1', companyId: 'k1', services },
      { clientId: '3', companyId: 'gone', companyName: 'Gone GZ', services },
      { clientId: '4', companyId: 'k4', services },
      { clientId: 'lost', clientName: 'Lost', companyId: 'k3', services },
    ],
    description: {
      source: { name: 'HaloPSA' },
      target: { name: 'GravityZone' },
      services: [
        { id: 'billing', label: 'Billing', hint: 'Push usage to the recurring invoice' },
        { id: 'ticketing', label: 'Ticketing' },
      ],
      companyName: { maxLength: 20 },
    },
  });
}

/** The provider with some of its methods replaced. */
export function withMethods(provider: MappingProvider, methods: Partial<MappingProvider>): MappingProvider {
  return new Proxy(provider, {
    get(target, name) {
      const own: unknown = Reflect.get(methods, name);
      if (own !== undefined) return own;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** An editor of one client, with what a test reads and does. */
export async function openEditor(
  clientId: string,
  { provider = aDirectory(), ...values }: Partial<MappingEditor> = {},
) {
  const el = await fixture<MappingEditor>(html`<mapping-editor></mapping-editor>`);
  Object.assign(el, { provider, clientId, ...values });
  const all = (selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const text = (selector: string) => all(selector).map(node => node.textContent.replace(/\s+/g, ' ').trim());
  const log: string[] = [];
  for (const type of ['saved', 'removed', 'edit-close', 'edit-step', 'failed', 'save-request', 'remove-request'])
    el.addEventListener(`mapping-${type}`, () => log.push(type));
  await waitUntil(() => all('footer button').length > 0, 'the client is loaded', { timeout: 3000 });
  // The description may come after the row.
  await waitUntil(() => text('header .hint')[0]?.startsWith('HaloPSA client'));
  await el.updateComplete;
  const button = (name: string) =>
    all('button').find(candidate => candidate.textContent.trim() === name) as HTMLButtonElement;
  return {
    el,
    provider,
    log,
    all,
    text,
    button,
    press: async (name: string) => {
      // As a pointer does, wherever it is pressed.
      button(name).focus();
      button(name).click();
      await el.updateComplete;
    },
    picker: () => el.shadowRoot!.querySelector('company-picker')!,
    input: (id: string) => el.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!,
    checkbox: (index: number) => all('input[type=checkbox]')[index] as HTMLInputElement,
    choose: async (id: string, name = id) => {
      const picker = el.shadowRoot!.querySelector('company-picker')!;
      const { MappingCompanyChangeEvent } = await import('../src/events.js');
      picker.dispatchEvent(new MappingCompanyChangeEvent({ company: { id, name } }));
      await el.updateComplete;
    },
    enter: async (id: string, value: string) => {
      const input = el.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
      input.focus();
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await el.updateComplete;
    },
    /** Colours have stopped changing. */
    calm: async () => {
      await el.updateComplete;
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
    },
    /** What has the focus, by id or tag. */
    focused: () => {
      const active = el.shadowRoot!.activeElement;
      return active && (active.id || active.localName);
    },
    happens: (type: string) => waitUntil(() => log.includes(type), type, { timeout: 3000 }),
    shows: (selector: string) => waitUntil(() => all(selector).length > 0, selector, { timeout: 3000 }),
  };
}
