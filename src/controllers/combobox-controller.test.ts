import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { press as pressKeys } from '../../test/keys.js';
import { ComboboxController } from './combobox-controller.js';

class ComboboxHost extends LitElement {
  items = ['Acme', 'Beta', 'Gamma'];
  choice = '';
  disabled = -1;
  hasMore = false;
  asked = 0;
  chosen: string[] = [];
  restored = 0;
  left = 0;
  hasTyped = false;
  readonly combobox = new ComboboxController(this, {
    getInput: () => this.renderRoot.querySelector('input'),
    getPopup: () => this.renderRoot.querySelector('[popover]'),
    getCount: () => this.items.length,
    getChosen: () => this.items.indexOf(this.choice),
    isDisabled: index => index === this.disabled,
    requestMore: index => {
      if (index !== this.items.length - 1) return false;
      this.asked += 1;
      return this.hasMore;
    },
    choose: index => this.chosen.push(this.items[index]),
    restore: () => {
      this.restored += 1;
      return this.hasTyped;
    },
    onLeave: () => (this.left += 1),
  });

  protected override render() {
    const { combobox } = this;
    return html`<div @keydown=${combobox.onKeydown} @click=${combobox.onClick} @focusout=${combobox.onFocusout}>
      <input aria-expanded=${combobox.isOpen} aria-activedescendant=${combobox.activeId ?? ''} />
      <div popover="manual" @mousedown=${combobox.onPopupMousedown}>
        ${this.items.map((item, index) => html`<p role="option" id=${combobox.optionId(index)}>${item}</p>`)}
        <button>Inside</button>
      </div>
    </div>`;
  }

  get input() {
    return this.renderRoot.querySelector('input')!;
  }
  get popup() {
    return this.renderRoot.querySelector<HTMLElement>('[popover]')!;
  }
  get active() {
    return this.renderRoot.querySelector(`#${this.input.getAttribute('aria-activedescendant') || 'none'}`)?.textContent;
  }
}
customElements.define('combobox-host', ComboboxHost);

async function mount(values: Partial<ComboboxHost> = {}) {
  const host = await fixture<ComboboxHost>(html`<combobox-host></combobox-host>`);
  Object.assign(host, values);
  host.requestUpdate();
  await host.updateComplete;
  host.input.focus();
  const press = async (key: string) => {
    await pressKeys(key);
    await host.updateComplete;
  };
  return { host, press };
}

describe('ComboboxController', () => {
  it('opens with the first option active on ArrowDown and with the last one on ArrowUp', async () => {
    const { host, press } = await mount();
    await press('ArrowDown');
    expect(host.popup.matches(':popover-open')).to.be.true;
    expect(host.input.getAttribute('aria-expanded')).to.equal('true');
    expect(host.active).to.equal('Acme');
    await press('Escape');
    await press('ArrowUp');
    expect(host.active).to.equal('Gamma');
  });

  it('opens without an active option on Alt+ArrowDown, and closes on Alt+ArrowUp', async () => {
    const { host, press } = await mount();
    await press('Alt+ArrowDown');
    expect(host.combobox.isOpen).to.be.true;
    expect(host.active).to.be.undefined;
    await press('Alt+ArrowUp');
    expect(host.combobox.isOpen).to.be.false;
  });

  it('opens with the choice active, and goes on from there', async () => {
    const { host, press } = await mount({ choice: 'Beta' });
    await press('ArrowUp');
    expect(host.active).to.equal('Beta');
    await press('ArrowUp');
    expect(host.active).to.equal('Acme');
    await press('Escape');
    await press('Alt+ArrowDown');
    expect(host.active).to.equal('Beta');
  });

  it('goes round at both ends', async () => {
    const { host, press } = await mount();
    await press('ArrowDown');
    await press('ArrowUp');
    expect(host.active).to.equal('Gamma');
    await press('ArrowDown');
    expect(host.active).to.equal('Acme');
  });

  it('waits at the last option while more are coming', async () => {
    const { host, press } = await mount({ hasMore: true });
    await press('ArrowUp');
    expect(host.asked).to.equal(1);
    await press('ArrowDown');
    expect(host.active).to.equal('Gamma');
  });

  it('keeps the active option when options come in before it', async () => {
    const { host, press } = await mount();
    await press('ArrowUp');
    host.items = ['Acme', 'Beta', 'Added', 'Gamma'];
    host.combobox.inserted(2, 1);
    await host.updateComplete;
    expect(host.active).to.equal('Gamma');
    host.combobox.inserted(4, 1);
    await host.updateComplete;
    expect(host.active).to.equal('Gamma');
  });

  it('chooses the active option on Enter and closes', async () => {
    const { host, press } = await mount();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    expect(host.chosen).to.deep.equal(['Beta']);
    expect(host.popup.matches(':popover-open')).to.be.false;
  });

  it('does nothing on Enter while no option is active', async () => {
    const { host, press } = await mount();
    await press('Alt+ArrowDown');
    await press('Enter');
    expect(host.chosen).to.be.empty;
    expect(host.combobox.isOpen).to.be.true;
  });

  it('reaches a disabled option, and does not choose it', async () => {
    const { host, press } = await mount({ disabled: 0 });
    await press('ArrowDown');
    expect(host.active).to.equal('Acme');
    await press('Enter');
    expect(host.chosen).to.be.empty;
    expect(host.combobox.isOpen).to.be.true;
  });

  for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight'])
    it(`gives the caret back on ${key}`, async () => {
      const { host, press } = await mount();
      await press('ArrowDown');
      await press(key);
      expect(host.active).to.be.undefined;
      expect(host.combobox.isOpen).to.be.true;
    });

  it('closes on Escape first, restores on the second, and leaves a third to the page', async () => {
    const { host, press } = await mount({ hasTyped: true });
    const reached: string[] = [];
    host.addEventListener('keydown', event => reached.push(event.key));
    await press('ArrowDown');
    await press('Escape');
    expect(host.combobox.isOpen).to.be.false;
    expect(host.restored).to.equal(0);
    await press('Escape');
    expect(host.restored).to.equal(1);
    expect(reached).to.be.empty;
    host.hasTyped = false;
    await press('Escape');
    expect(reached).to.deep.equal(['Escape']);
  });

  it('leaves Enter and Escape to an input method', async () => {
    const { host, press } = await mount();
    await press('ArrowDown');
    for (const key of ['Enter', 'Escape'])
      host.input.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }));
    expect(host.chosen).to.be.empty;
    expect(host.combobox.isOpen).to.be.true;
  });

  it('leaves Ctrl+Enter to the page, and covers nothing that the page says of it', async () => {
    const { host, press } = await mount();
    await press('ArrowDown');
    await press('Control+Enter');
    expect(host.chosen).to.be.empty;
    expect(host.combobox.isOpen).to.be.false;
  });

  it('stays shut while the input is read-only', async () => {
    const { host, press } = await mount();
    host.input.readOnly = true;
    await press('ArrowDown');
    expect(host.combobox.isOpen).to.be.false;
  });

  it('chooses with the pointer and keeps focus in the input', async () => {
    const { host, press } = await mount();
    await press('Alt+ArrowDown');
    await waitUntil(() => host.popup.style.top !== '');
    const { x, y, width, height } = host.popup.querySelectorAll('p')[1].getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    expect(host.chosen).to.deep.equal(['Beta']);
    expect(host.shadowRoot!.activeElement).to.equal(host.input);
  });

  it('stays open while focus is in the popup, and closes when it leaves both', async () => {
    const { host, press } = await mount();
    await press('Alt+ArrowDown');
    await press('Tab');
    expect(host.shadowRoot!.activeElement?.textContent).to.equal('Inside');
    expect(host.combobox.isOpen).to.be.true;
    await press('Tab');
    await waitUntil(() => host.left === 1);
    expect(host.combobox.isOpen).to.be.false;
  });

  it('comes back to the input on Escape in the popup', async () => {
    const { host, press } = await mount();
    await press('Alt+ArrowDown');
    await press('Tab');
    await press('Escape');
    expect(host.shadowRoot!.activeElement).to.equal(host.input);
    expect(host.combobox.isOpen).to.be.false;
  });

  it('puts the popup below the input, at least as wide, and above it where there is no room below', async () => {
    const { host, press } = await mount();
    await press('Alt+ArrowDown');
    await waitUntil(() => host.popup.style.top !== '');
    const below = host.popup.getBoundingClientRect();
    expect(below.top).to.be.at.least(host.input.getBoundingClientRect().bottom);
    expect(below.width).to.be.at.least(host.input.offsetWidth);
    host.style.cssText = 'position:fixed; inset-block-end:0';
    await waitUntil(() => host.popup.getBoundingClientRect().bottom <= host.input.getBoundingClientRect().top);
  });

  it('closes when its host leaves the document, and opens again after it is back', async () => {
    const { host, press } = await mount();
    const parent = host.parentElement!;
    await press('ArrowDown');
    host.remove();
    expect(host.combobox.isOpen).to.be.false;
    parent.append(host);
    await host.updateComplete;
    host.input.focus();
    await press('ArrowDown');
    expect(host.popup.matches(':popover-open')).to.be.true;
    expect(host.active).to.equal('Acme');
  });
});
