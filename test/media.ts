import { executeServerCommand } from '@web/test-runner-commands';

/** What people set in their system, by the name of the media feature. */
interface MediaFeatures {
  readonly 'prefers-color-scheme'?: 'light' | 'dark';
  readonly 'prefers-contrast'?: 'more' | 'no-preference';
  readonly 'prefers-reduced-motion'?: 'reduce' | 'no-preference';
  readonly 'forced-colors'?: 'active' | 'none';
}

const emulated: Record<string, string> = {};

/** Makes the page believe in settings of the system, beside those before; throws if the browser does not follow. */
export async function emulateMedia(features: MediaFeatures): Promise<void> {
  Object.assign(emulated, features);
  await executeServerCommand('emulate-media-features', emulated);
  for (const [name, value] of Object.entries(features))
    if (!matchMedia(`(${name}: ${value})`).matches) throw new Error(`The browser does not emulate ${name}: ${value}.`);
}

// The next test file runs in the same page.
after(() => executeServerCommand('emulate-media-features', {}));
