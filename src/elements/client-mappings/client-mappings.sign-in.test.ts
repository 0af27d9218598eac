import { fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../define/client-mappings.js';
import { MappingError } from '../../model/errors.js';
import { aDirectory, withMethods } from '../../../test/editor-harness.js';
import { press } from '../../../test/keys.js';

type Page = HTMLElementTagNameMap['client-mappings'];

const ended = () => Promise.reject(new MappingError('unauthenticated'));

/** A page with the host's way to sign in again. */
async function mount(width: number, methods: Parameters<typeof withMethods>[1]) {
  await setViewport({ width, height: 800 });
  const provider = withMethods(aDirectory(), methods);
  const el = await fixture<Page>(
    html`<client-mappings .provider=${provider}><a slot="sign-in" href="#signed-in">Sign in</a></client-mappings>`,
  );
  const root = el.shadowRoot!;
  const link = el.querySelector('a')!;
  const table = () => root.querySelector('client-mapping-table')!.shadowRoot!;
  const editor = () => root.querySelector('mapping-editor')?.shadowRoot;
  return {
    root,
    table,
    editor,
    /** Where the link is seen: the tag that it is put into. */
    isSeenIn: (tag: string) => link.getClientRects().length > 0 && link.assignedSlot?.parentElement?.localName === tag,
    saveTicketing: async () => {
      await waitUntil(() => table().querySelector('[data-control=edit]'), 'rows are shown');
      table().querySelector<HTMLElement>('[data-control=edit]')!.click();
      await waitUntil(() => editor()?.querySelector('fieldset input'), 'the editor is open', { timeout: 10_000 });
      editor()!.querySelector<HTMLElement>('fieldset label:nth-of-type(2) input')!.click();
      await press('Control+Enter');
      await waitUntil(() => editor()!.querySelector('footer [role=alert]'), 'the save is refused');
    },
  };
}

describe('<client-mappings> whose session has ended', () => {
  it('offers the way to sign in where rows would be', async () => {
    const { isSeenIn } = await mount(1300, { listClientMappings: ended });
    await waitUntil(() => isSeenIn('client-mapping-table'), 'it is seen in the table');
  });

  for (const width of [1300, 1000])
    it(`offers it in the editor that could not save, ${width} pixels wide`, async () => {
      const { saveTicketing, isSeenIn } = await mount(width, { saveMapping: ended });
      await saveTicketing();
      await waitUntil(() => isSeenIn('mapping-editor'), 'it is seen in the editor');
    });

  it('offers it in the table again once the editor is left', async () => {
    let isEnded = false;
    const directory = aDirectory();
    const { root, editor, saveTicketing, isSeenIn } = await mount(1000, {
      saveMapping: ended,
      listClientMappings: (...args) => (isEnded ? ended() : directory.listClientMappings(...args)),
    });
    await saveTicketing();
    isEnded = true;
    await press('Escape');
    await waitUntil(() => editor()!.querySelector('#keep-editing'), 'the question');
    editor()!.querySelector<HTMLElement>('footer .danger')!.click();
    await waitUntil(() => !editor(), 'the editor is closed');
    root.querySelector<HTMLElement>('.commands .button')!.click();
    await waitUntil(() => isSeenIn('client-mapping-table'), 'it is seen in the table');
  });

  it('offers it among the events that could not be read', async () => {
    const { root, isSeenIn } = await mount(1000, { listEvents: ended });
    await waitUntil(() => root.querySelector('.strip-link'), 'there are events');
    root.querySelector<HTMLElement>('.strip-link')!.click();
    await waitUntil(() => isSeenIn('mapping-events'), 'it is seen among the events');
  });
});
