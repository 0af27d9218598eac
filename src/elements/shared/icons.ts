/** The lines of an icon, in a box of 16 × 16. Decoration only: every control that shows one also has a name. */
export type Icon = string;

export const closeIcon: Icon = 'm4 4 8 8m0-8-8 8';
export const searchIcon: Icon = 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9m3.5 8 3 3';
export const chevronDownIcon: Icon = 'm4 6 4 4 4-4';
export const arrowUpIcon: Icon = 'M8 13V3m0 0L4 7m4-4 4 4';
export const arrowDownIcon: Icon = 'M8 3v10m0 0 4-4m-4 4L4 9';
export const checkIcon: Icon = 'm3 8.5 3.5 3.5L13 4.5';
export const alertIcon: Icon = 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5M8 5v4m0 2.2v.1';
export const infoIcon: Icon = 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5M8 11V7m0-2.2v-.1';
export const warningIcon: Icon = 'M8 2 14.5 13.5h-13Zm0 4.5v3m0 1.9v.1';
