import { html, nothing, render } from 'lit';
import { seededSizes } from 'client-mapping-elements/mocks';
import { type Choices, densities, directions, scenarioNames, searchOf, themes } from './choices.js';
import { scenarioNotes } from './scenario-notes.js';

export interface MenuOptions {
  readonly dialog: HTMLDialogElement;
  readonly opener: HTMLElement;
  readonly getChoices: () => Choices;
  /** The look was changed; scenario and size are links instead, for they need a new backend. */
  readonly setLook: (choices: Choices) => void;
  /** What the visitor brought; nothing while the made-up data is shown. */
  readonly getOwnLists: () => string | undefined;
  readonly requestOwnLists: () => void;
}

const number = new Intl.NumberFormat('en');
const words = {
  theme: { auto: 'Auto', light: 'Light', dark: 'Dark' },
  density: { compact: 'Compact', default: 'Default', comfortable: 'Comfortable' },
  direction: { ltr: 'Left to right', rtl: 'Right to left' },
} as const;

/** The demo's menu: what is shown, how much of it, and how it looks. */
export function setUpMenu(options: MenuOptions): void {
  const { dialog, opener, getChoices } = options;
  const { title } = scenarioNotes[getChoices().scenario];
  if (getChoices().scenario !== 'normal') {
    opener.dataset['special'] = '';
    opener.setAttribute('aria-description', `The scenario is: ${title}`);
  }
  opener.addEventListener('click', () => {
    render(menuOf(options), dialog);
    dialog.showModal();
  });
  closeOnBackdrop(dialog);
}

/** A press beside a modal dialog closes it. */
export function closeOnBackdrop(dialog: HTMLDialogElement): void {
  dialog.addEventListener('pointerdown', event => {
    if (event.target === dialog) dialog.close();
  });
}

function menuOf(options: MenuOptions) {
  const { dialog, getChoices, setLook, getOwnLists, requestOwnLists } = options;
  const choices = getChoices();
  const ownLists = getOwnLists();
  const change = (changed: Partial<Choices>) => setLook({ ...getChoices(), ...changed });
  const openOwnLists = () => {
    dialog.close();
    requestOwnLists();
  };
  return html`<div class="sheet-head">
      <h2 id="menu-title">Demo</h2>
      <button class="button close" type="button" aria-label="Close" @click=${() => dialog.close()}>×</button>
    </div>
    <div class="sheet-body menu-columns">
      <div class="menu-side">
        ${ownLists ? renderOwnLists(ownLists, searchOf(choices)) : nothing}
        <div>
          <h3 id="size-title">Clients</h3>
          <div class="segments" role="group" aria-labelledby="size-title">
            ${seededSizes.map(clients => renderSize(clients, choices, !ownLists))}
          </div>
        </div>
        ${renderRadios('Theme', 'theme', themes, choices, change)}
        ${renderRadios('Density', 'density', densities, choices, change)}
        ${renderRadios('Direction', 'direction', directions, choices, change)}
        <label class="tick">
          <input
            type="checkbox"
            .checked=${choices.services === 'editable'}
            @change=${({ target }: { target: HTMLInputElement }) =>
              change({ services: target.checked ? 'editable' : 'shown' })}
          />
          Switch services in the table
        </label>
        <button class="button" type="button" @click=${openOwnLists}>Use your own lists…</button>
        <p class="hint">Everything runs in this browser. The address holds what you choose: a link shows the same.</p>
      </div>
      <div>
        <h3 id="scenario-title">Scenario</h3>
        <ul class="scenarios" aria-labelledby="scenario-title">
          ${scenarioNames.map(scenario => renderScenario(scenario, choices, !ownLists))}
        </ul>
      </div>
    </div>`;
}

function renderOwnLists(ownLists: string, search: string) {
  return html`<p class="hint">
    You see your own lists: ${ownLists}. <a href="./${search}">Back to the made-up data</a>
  </p>`;
}

function renderSize(clients: number, choices: Choices, isMadeUp: boolean) {
  const isCurrent = isMadeUp && clients === choices.clients;
  return html`<a
    class="segment"
    href="./${searchOf({ ...choices, clients })}"
    aria-current=${isCurrent ? 'true' : nothing}
    >${number.format(clients)}</a
  >`;
}

function renderScenario(scenario: Choices['scenario'], choices: Choices, isMadeUp: boolean) {
  const { title, shows } = scenarioNotes[scenario];
  const isCurrent = isMadeUp && scenario === choices.scenario;
  return html`<li>
    <a
      class="scenario"
      href="./${searchOf({ ...choices, scenario })}"
      aria-current=${isCurrent ? 'true' : nothing}
      ><strong>${title}</strong> <span>${shows}</span></a
    >
  </li>`;
}

function renderRadios<N extends keyof typeof words>(
  legend: string,
  name: N,
  values: readonly Choices[N][],
  choices: Choices,
  change: (changed: Partial<Choices>) => void,
) {
  const wordOf = words[name] as Readonly<Record<Choices[N], string>>;
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="segments">
      ${values.map(
        value =>
          html`<label class="segment"
            ><input
              type="radio"
              name=${name}
              .checked=${choices[name] === value}
              @change=${() => change({ [name]: value })}
            />${wordOf[value]}</label
          >`,
      )}
    </div>
  </fieldset>`;
}
