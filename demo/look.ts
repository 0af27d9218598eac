import type { Choices } from './choices.js';

/** Puts into effect what needs no new backend. */
export function applyLook(page: HTMLElementTagNameMap['client-mappings'], choices: Choices): void {
  const root = document.documentElement;
  root.dir = choices.direction;
  root.dataset['theme'] = choices.theme;
  page.density = choices.density;
  page.editableServices = choices.services === 'editable';
}
