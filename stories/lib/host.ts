import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { action } from 'storybook/actions';
import { eventNames } from './manifest.js';

/** Languages of the toolbar. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ro: 'Română',
  ar: 'العربية',
} as const;

/** Pages that a story can stand in; see host.css. */
export const skins = { plain: 'Plain', bootstrap: 'Bootstrap-like', hostile: 'Hostile' } as const;

export interface HostGlobals {
  readonly theme: 'light' | 'dark' | 'auto';
  readonly direction: 'auto' | 'ltr' | 'rtl';
  readonly language: keyof typeof languages;
  readonly skin: keyof typeof skins;
}

const listening = new WeakSet<Element>();

/** Tells the Actions panel of every public event. */
function listen(element?: Element): void {
  if (!element || listening.has(element)) return;
  listening.add(element);
  for (const name of eventNames)
    element.addEventListener(name, event => void action(name)((event as CustomEvent<unknown>).detail));
}

/** The page around a story, as the toolbar wants it. Elements follow it by CSS and by attributes alone. */
export function inHost(story: unknown, globals: HostGlobals, isAlone: boolean): TemplateResult {
  const { theme, direction, language, skin } = globals;
  const dir = direction === 'auto' ? (language === 'ar' ? 'rtl' : 'ltr') : direction;
  return html`<div
    class="host ${isAlone ? 'alone' : ''}"
    data-theme=${theme}
    data-skin=${skin}
    dir=${dir}
    lang=${language}
    ${ref(listen)}
  >
    <div class="host-page">${story}</div>
  </div>`;
}
