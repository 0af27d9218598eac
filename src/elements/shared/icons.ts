import { svg, type SVGTemplateResult } from 'lit';

const icon = (content: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor"
    stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${content}</svg>`;

// Decoration only: every control that shows one also has a name.
export const closeIcon = icon(svg`<path d="m4 4 8 8m0-8-8 8"></path>`);
export const searchIcon = icon(svg`<circle cx="7" cy="7" r="4.5"></circle><path d="m10.5 10.5 3 3"></path>`);
export const chevronDownIcon = icon(svg`<path d="m4 6 4 4 4-4"></path>`);
export const arrowUpIcon = icon(svg`<path d="M8 13V3m0 0L4 7m4-4 4 4"></path>`);
export const arrowDownIcon = icon(svg`<path d="M8 3v10m0 0 4-4m-4 4L4 9"></path>`);
export const checkIcon = icon(svg`<path d="m3 8.5 3.5 3.5L13 4.5"></path>`);
export const alertIcon = icon(svg`<path d="M8 5v4m0 2.2v.1"></path><circle cx="8" cy="8" r="6.25"></circle>`);
export const warningIcon = icon(svg`<path d="M8 2 14.5 13.5h-13Zm0 4.5v3m0 1.9v.1"></path>`);
