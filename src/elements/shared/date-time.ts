/** A date and time as people write it: "2 Nov 2026, 14:02". What is no date is shown as it came. */
export function dateTime(iso: string, lang: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
}
