import { userEvent } from 'storybook/test';

declare global {
  /** Presses a real key; there when stories are run by scripts/check-stories.mjs. */
  var pressRealKey: ((chord: string) => Promise<void>) | undefined;
}

/**
 * Presses keys one after the other; `Alt+ArrowDown` holds the first while the second is pressed. They are real keys
 * when the stories are checked, and played ones when somebody looks at them.
 */
export async function press(...chords: readonly string[]): Promise<void> {
  for (const chord of chords) await (globalThis.pressRealKey ?? playKey)(chord);
}

/** Types a text, letter by letter. */
export async function type(text: string): Promise<void> {
  await press(...Array.from(text));
}

async function playKey(chord: string): Promise<void> {
  if (chord === 'Tab' || chord === 'Shift+Tab') {
    nextStop(chord === 'Tab' ? 1 : -1)?.focus();
    return;
  }
  const [key = '', ...held] = chord === '+' ? ['+'] : chord.split('+').reverse();
  const names = { Control: 'Control', Alt: 'Alt', Shift: 'Shift', Meta: 'Meta' } as Readonly<Record<string, string>>;
  const down = held.map(name => `{${names[name] ?? name}>}`).join('');
  const up = held.map(name => `{/${names[name] ?? name}}`).join('');
  const quoted = key === ' ' ? ' ' : key.length === 1 ? key.replace(/[{[]/g, '$&$&') : `{${key}}`;
  await userEvent.keyboard(`${down}${quoted}${up}`);
}

/** Where Tab goes; played keys do not know of shadow roots. */
function nextStop(by: 1 | -1): HTMLElement | undefined {
  const stops = [...stopsIn(document.body)];
  const at = stops.findIndex(stop => (stop.getRootNode() as Document | ShadowRoot).activeElement === stop);
  return stops[(at + by + stops.length) % stops.length];
}

function* stopsIn(root: Element | ShadowRoot): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.shadowRoot) yield* stopsIn(element.shadowRoot);
    else if (element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility()) yield element;
  }
}
