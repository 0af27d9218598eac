import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../src/define/all.js';
import { MemoryMappingProvider } from '../src/provider/memory-mapping-provider.js';
import { emulateMedia } from './media.js';

type Page = HTMLElementTagNameMap['client-mappings'];

const provider = () =>
  new MemoryMappingProvider({
    clients: Array.from({ length: 60 }, (_, at) => ({ id: `${at + 1}`, name: `Client ${at + 1}` })),
    companies: Array.from({ length: 40 }, (_, at) => ({ id: `c${at + 1}`, name: `Company ${at + 1}` })),
    mappings: Array.from({ length: 30 }, (_, at) => ({ clientId: `${at + 1}`, companyId: `c${at + 1}` })),
    description: { source: { name: 'HaloPSA' }, target: { name: 'GravityZone' } },
  });

const added: HTMLElement[] = [];

/** Until the end of the test. */
function add<E extends HTMLElement>(node: E, parent: Node = document.body): E {
  added.push(node);
  parent.appendChild(node);
  return node;
}

function addStyles(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  add(style, document.head);
}

/** A page in a box of a width of its own, which no style sheet reaches. */
async function mount(width: number, parent: HTMLElement = document.body): Promise<Page> {
  await setViewport({ width: 1400, height: 900 });
  const box = document.createElement('div');
  box.style.cssText = `width: ${width}px !important; display: block !important`;
  const page = document.createElement('client-mappings');
  page.provider = provider();
  box.append(page);
  add(box, parent);
  await waitUntil(() => rowOf(page, 'Client 1') && page.shadowRoot?.querySelector('.strip'), 'all is shown');
  await frames();
  return page;
}

const inside = (page: Page, tag: string) => page.shadowRoot?.querySelector(tag)?.shadowRoot ?? undefined;
const rowOf = (page: Page, name: string) =>
  [...(inside(page, 'client-mapping-table')?.querySelectorAll('tr.row') ?? [])].find(
    row => row.querySelector('.name')?.textContent === name,
  );

/** Where everything that can be seen is, from the corner of the box: what a host must not change. */
function layout(page: Page): readonly string[] {
  const box = page.parentElement?.getBoundingClientRect();
  const lines: string[] = [];
  const visit = (root: ShadowRoot, path: string) => {
    for (const node of root.querySelectorAll<HTMLElement>('*')) {
      if (node.shadowRoot) visit(node.shadowRoot, `${path} ${node.localName}`);
      const { left, top, width, height } = node.getBoundingClientRect();
      if (width === 0 || height === 0 || node.closest('[role=status]')) continue;
      const at = [left - (box?.left ?? 0), top - (box?.top ?? 0), width, height].map(part => Math.round(part));
      lines.push(`${path} ${node.localName}.${node.getAttribute('class') ?? ''} ${at.join(' ')}`);
    }
  };
  if (page.shadowRoot) visit(page.shadowRoot, '');
  return lines;
}

const frames = async (count = 3) => {
  for (let at = 0; at < count; at++) await new Promise(requestAnimationFrame);
};

/** Opens the editor of a client by the keyboard. */
async function openEditor(page: Page, name: string): Promise<ShadowRoot> {
  rowOf(page, name)?.querySelector<HTMLElement>('[data-control=edit]')?.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => inside(page, 'mapping-editor')?.querySelector('company-picker')?.shadowRoot, 'the editor');
  await frames();
  return inside(page, 'mapping-editor')!;
}

/** Opens the list of the company field, and tells where both are. */
async function openPicker(editor: ShadowRoot): Promise<{ readonly field: DOMRect; readonly popup: DOMRect }> {
  const picker = editor.querySelector('company-picker')!.shadowRoot!;
  const input = picker.querySelector('input')!;
  input.focus();
  await sendKeys({ press: 'ArrowDown' });
  await waitUntil(() => picker.querySelector('.option'), 'companies are offered');
  await frames();
  return { field: input.getBoundingClientRect(), popup: picker.querySelector('#popup')!.getBoundingClientRect() };
}

const hostile = {
  'resets everything': '* { all: revert; box-sizing: content-box }',
  'resets everything, with force': '*, *::before { all: revert !important; box-sizing: content-box !important }',
  'has a root font of 10 px': 'html { font-size: 10px }',
  'has huge lines': '* { line-height: 4 }',
  'writes and breaks text its own way':
    '* { text-transform: uppercase; white-space: pre; text-indent: 40px; text-align: right; font-weight: 900 }',
  'styles bare tags':
    'img, svg { max-width: 0 } button, input, table, td, th, p, h2, dialog, section { display: none !important; padding: 40px !important }',
};

describe('in a hostile page', () => {
  before(() => emulateMedia({ 'prefers-reduced-motion': 'reduce', 'prefers-color-scheme': 'light' }));
  afterEach(() => {
    for (const node of added.splice(0)) node.remove();
  });

  for (const [what, css] of Object.entries(hostile))
    for (const width of [1300, 700, 340])
      it(`that ${what}, nothing moves (${width} px)`, async () => {
        const page = await mount(width);
        const calm = layout(page);
        expect(calm.length).to.be.greaterThan(100);
        addStyles(css);
        await frames();
        const now = layout(page);
        const moved = now.filter((line, at) => line !== calm[at]).slice(0, 8);
        expect(moved, `was ${calm.find((line, at) => line !== now[at])}`).to.deep.equal([]);
        expect(now.length).to.equal(calm.length);
      });

  it('keeps its text at 14 px under a small root font, and lets it grow with a large one', async () => {
    const page = await mount(900);
    const size = () => getComputedStyle(rowOf(page, 'Client 1')!.querySelector('.name')!).fontSize;
    addStyles('html { font-size: 10px }');
    expect(size()).to.equal('14px');
    addStyles('html { font-size: 32px }');
    expect(size()).to.equal('28px');
  });

  it('that spaces letters and words, so does every text', async () => {
    const page = await mount(700);
    addStyles('* { letter-spacing: 2px; word-spacing: 3px }');
    const editor = await openEditor(page, 'Client 2');
    const picker = editor.querySelector('company-picker')!.shadowRoot!;
    const roots = [
      page.shadowRoot!,
      editor,
      picker,
      ...['client-mapping-table', 'mapping-filters'].map(tag => inside(page, tag)!),
    ];
    const odd = roots
      .flatMap(root => [
        ...root.querySelectorAll<HTMLElement>('button, select, input:not([type=checkbox], [type=radio])'),
      ])
      .filter(node => {
        const { letterSpacing, wordSpacing } = getComputedStyle(node);
        return letterSpacing !== '2px' || wordSpacing !== '3px';
      });
    expect(odd).to.deep.equal([]);
  });

  it('draws check boxes square and in line, ticked or not', async () => {
    const page = await mount(1300);
    page.editableServices = true;
    await waitUntil(() => rowOf(page, 'Client 1')?.querySelector('input'), 'boxes in the rows');
    const box = rowOf(page, 'Client 1')!.querySelector('input')!;
    const at = () => box.getBoundingClientRect().top;
    const before = at();
    box.checked = !box.checked;
    expect(at()).to.equal(before);
    const inEditor = (await openEditor(page, 'Client 1')).querySelector('fieldset input')!.getBoundingClientRect();
    expect([inEditor.width, inEditor.height]).to.deep.equal([16, 16]);
  });

  it('starts the names of a column in one line', async () => {
    const page = await mount(1300);
    const left = (name: string, what: string) => {
      const node = rowOf(page, name)!.querySelector<HTMLElement>(`.company ${what}`)!;
      return node.getBoundingClientRect().left + parseFloat(getComputedStyle(node).paddingLeft);
    };
    const scroller = inside(page, 'client-mapping-table')!.querySelector('.scroller')!;
    const mapped = left('Client 1', '.text');
    scroller.scrollTop = scroller.scrollHeight;
    await waitUntil(() => rowOf(page, 'Client 60'), 'clients that are not mapped');
    expect(left('Client 60', '.choose')).to.be.closeTo(mapped, 0.5);
  });

  it('keeps the colour of its text on its own surface', async () => {
    const page = await mount(900);
    addStyles('* { all: revert; color: white; background: red }');
    expect(getComputedStyle(rowOf(page, 'Client 1')!).color).to.equal('rgb(21, 24, 30)');
    expect(getComputedStyle(inside(page, 'client-mapping-table')!.querySelector('.root')!).backgroundColor).to.equal(
      'rgb(255, 255, 255)',
    );
  });

  it('shows the whole focus ring', async () => {
    const page = await mount(900);
    addStyles('* { all: revert; outline: none !important } :focus-visible { outline: none !important }');
    const edit = rowOf(page, 'Client 2')!.querySelector<HTMLElement>('[data-control=edit]')!;
    rowOf(page, 'Client 1')!.querySelector<HTMLElement>('[data-control=edit]')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(inside(page, 'client-mapping-table')!.activeElement).to.equal(edit);
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(edit);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
    const ring = edit.getBoundingClientRect();
    const cell = edit.closest('td')!.getBoundingClientRect();
    const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    expect(ring.top - reach).to.be.at.least(cell.top);
    expect(ring.right + reach).to.be.at.most(cell.right);
  });

  for (const width of [1440, 1024, 640, 390, 320])
    it(`fits into ${width} px, at 200 % text, too`, async () => {
      const page = await mount(width);
      const tooWide = (selectors: string) =>
        [page.shadowRoot!, inside(page, 'client-mapping-table')!, inside(page, 'mapping-filters')!]
          .flatMap(root => [...root.querySelectorAll<HTMLElement>(selectors)])
          .filter(node => node.scrollWidth > node.clientWidth + 1)
          .map(node => `${node.className}: ${node.scrollWidth} in ${node.clientWidth}`);
      expect(tooWide('.root, .page, .main, .bar, .strip, .scroller')).to.deep.equal([]);
      page.style.setProperty('--mapping-font-size', '28px');
      await frames();
      // A table may then have to be scrolled sideways, nothing else; and its names stay readable.
      expect(tooWide('.root, .page, .main, .bar, .strip')).to.deep.equal([]);
      expect(rowOf(page, 'Client 1')!.querySelector('th')!.clientWidth).to.be.at.least(90);
    });

  it('that transforms an ancestor, the editor is still over the window', async () => {
    const page = await mount(900);
    page.parentElement!.style.transform = 'translate(30px, 60px) scale(0.9)';
    const editor = await openEditor(page, 'Client 2');
    const { top, right, height } = editor.querySelector('dialog:modal')!.getBoundingClientRect();
    expect([top, right, height]).to.deep.equal([0, innerWidth, innerHeight]);
    const { field, popup } = await openPicker(editor);
    expect(popup.left).to.be.closeTo(field.left, 1);
    expect(popup.top).to.be.closeTo(field.bottom, 6);
  });

  it('that shows it in a scrolled modal, the list stays at its field', async () => {
    const modal = add(document.createElement('dialog'));
    modal.style.cssText = 'width: 1000px; max-width: none; height: 500px; overflow: auto';
    modal.showModal();
    const page = await mount(940, modal);
    modal.scrollTop = 150;
    const editor = await openEditor(page, 'Client 2');
    expect(editor.querySelector('dialog:modal')!.getBoundingClientRect().height).to.equal(innerHeight);
    const { field, popup } = await openPicker(editor);
    expect(popup.left).to.be.closeTo(field.left, 1);
    expect(popup.top).to.be.closeTo(field.bottom, 6);
    expect(popup.width).to.be.at.least(field.width - 1);
  });

  for (const zoom of [0.8, 1.5])
    it(`that zooms to ${zoom}, the list stays at its field and rows follow each other`, async () => {
      const page = await mount(800);
      page.parentElement!.style.zoom = `${zoom}`;
      const table = inside(page, 'client-mapping-table')!;
      const scroller = table.querySelector<HTMLElement>('.scroller')!;
      await frames();
      scroller.scrollTop = 600;
      await frames(6);
      const rows = [...table.querySelectorAll('tr.row')].map(row => row.getBoundingClientRect());
      const view = scroller.getBoundingClientRect();
      expect(rows.at(0)!.top).to.be.at.most(view.top + 36 * zoom);
      expect(rows.at(-1)!.bottom).to.be.at.least(view.bottom - 1);
      rows.slice(1).forEach((row, at) => expect(row.top).to.be.closeTo(rows[at].bottom, 0.5));
      scroller.scrollTop = scroller.scrollHeight;
      await waitUntil(() => rowOf(page, 'Client 60'), 'the last client');
      scroller.scrollTop = 0;
      await waitUntil(() => rowOf(page, 'Client 2'), 'the first clients');
      const { field, popup } = await openPicker(await openEditor(page, 'Client 2'));
      expect(popup.left).to.be.closeTo(field.left, 2);
      expect(popup.top).to.be.closeTo(field.bottom, 8 * zoom);
      expect(popup.width).to.be.closeTo(field.width, 2);
    });
});
