import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { keepPlaced } from './keep-placed.js';

async function mount(fieldStyle: string, dir: 'ltr' | 'rtl' = 'ltr') {
  const el = await fixture<HTMLElement>(html`<div dir=${dir}>
    <input />
    <div class="popup" popover="manual">A popup</div>
  </div>`);
  const field = el.querySelector('input')!;
  const popup = el.querySelector<HTMLElement>('.popup')!;
  field.style.cssText = `position: fixed; inline-size: 200px; ${fieldStyle}`;
  popup.style.cssText = 'margin: 0; block-size: 300px; box-sizing: border-box';
  popup.showPopover();
  const stop = keepPlaced(field, popup);
  return { field, popup, stop };
}

const box = (element: Element) => element.getBoundingClientRect();

describe('keepPlaced', () => {
  before(() => setViewport({ width: 800, height: 600 }));

  it('puts the popup below its field, at least as wide', async () => {
    const { field, popup, stop } = await mount('top: 20px; left: 40px');
    expect(box(popup).top).to.be.closeTo(box(field).bottom + 4, 1);
    expect(box(popup).left).to.be.closeTo(40, 1);
    expect(box(popup).width).to.be.at.least(200);
    stop();
  });

  it('puts it above where there is more room, and never beyond the window', async () => {
    const { field, popup, stop } = await mount('bottom: 20px; right: 0');
    expect(box(popup).bottom).to.be.closeTo(box(field).top - 4, 1);
    expect(box(popup).right).to.be.at.most(800);
    expect(box(popup).top).to.be.at.least(0);
    stop();
  });

  it('lines up with the other end where text runs from right to left', async () => {
    const { field, popup, stop } = await mount('top: 20px; left: 300px', 'rtl');
    expect(box(popup).right).to.be.closeTo(box(field).right, 1);
    stop();
  });

  it('follows its field until it is told to stop', async () => {
    const { field, popup, stop } = await mount('top: 20px; left: 40px');
    field.style.top = '90px';
    await waitUntil(() => Math.abs(box(popup).top - box(field).bottom - 4) < 1, 'the popup has followed');
    stop();
    const before = box(popup).top;
    field.style.top = '20px';
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(box(popup).top).to.equal(before);
  });
});
