/** In which looks a story is drawn: at 1280 px, but for `narrow` at 360. */
export const looks = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  rtl: { theme: 'light', direction: 'rtl' },
  forced: { theme: 'light', forcedColors: true },
  narrow: { theme: 'light', width: 360 },
};

const all = Object.keys(looks);
/** Where what the story shows, or how it gets there, needs width. */
const wide = all.filter(look => look !== 'narrow');

/** Which stories are drawn in which looks: each element once whole, and what is drawn in another way in some state. */
export const pictures = [
  ['elements-client-mappings--all-mapped', all],
  ['features-whole-page--editor-docked', wide],
  ['features-whole-page--events-of-a-row', all],
  ['elements-client-mapping-table--basic', all],
  ['elements-client-mapping-table--row-failed', ['light', 'forced']],
  ['elements-client-mapping-table--selection', ['light', 'dark', 'forced']],
  ['elements-mapping-filters--not-mapped', all],
  ['elements-mapping-editor--change', all],
  ['elements-mapping-editor--name-taken', ['light', 'dark']],
  ['elements-company-picker--search', all],
  ['elements-mapping-status-dot--sizes', all],
  ['elements-mapping-events--all-clients', all],
];
