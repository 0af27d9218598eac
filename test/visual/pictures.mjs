/** In which looks a story is drawn: at 1280 px, but for `narrow` at 360. */
export const looks = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  rtl: { theme: 'light', direction: 'rtl' },
  forced: { theme: 'light', forcedColors: true },
  narrow: { theme: 'light', width: 360 },
};

/** Which stories are drawn: each element once whole, and what is drawn in another way in some state of it. */
export const pictures = [
  'elements-client-mappings--all-mapped',
  'features-whole-page--editor-docked',
  'features-whole-page--events-of-a-row',
  'elements-client-mapping-table--basic',
  'elements-client-mapping-table--row-failed',
  'elements-mapping-filters--not-mapped',
  'elements-mapping-editor--change',
  'elements-mapping-editor--name-taken',
  'elements-company-picker--search',
  'elements-mapping-status-dot--sizes',
  'elements-mapping-events--all-clients',
];
