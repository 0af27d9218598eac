import { sendKeys } from '@web/test-runner-commands';

/** Presses real keys, one after the other; `Alt+ArrowDown` holds the first while the second is pressed. */
export async function press(...chords: readonly string[]): Promise<void> {
  for (const chord of chords) {
    const [key = '', ...held] = chord.split('+').reverse();
    for (const modifier of held) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of held) await sendKeys({ up: modifier });
  }
}

/** Types a text, letter by letter. */
export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
}
