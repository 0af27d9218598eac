// The portal's own navigation, fed by the element's events alone.

const number = new Intl.NumberFormat('en');
const most = 99;

/** Keeps the badge of an entry at the number of clients that are not mapped. */
export function keepBadge(page: HTMLElementTagNameMap['client-mappings'], badge: HTMLElement): void {
  const [shown, spoken] = badge.children;
  page.addEventListener('mapping-summary-change', ({ detail: { notMapped } }) => {
    badge.hidden = notMapped === 0;
    shown.textContent = notMapped > most ? `${most}+` : String(notMapped);
    spoken.textContent = `, ${number.format(notMapped)} not mapped`;
  });
}
