import { advise } from '../../provider/advise.js';

const parts: readonly string[] = ['heading', 'summary'];
const densities: readonly string[] = ['compact', 'default', 'comfortable'];

/** The parts that `hide` names; null, once the attribute is taken away. Tells of words that it does not know. */
export function hiddenParts(hide: string | readonly string[] | null | undefined): ReadonlySet<string> {
  // A host may have set anything.
  const named = new Set(
    String(hide ?? '')
      .split(/\s+/)
      .filter(Boolean),
  );
  for (const part of named) if (!parts.includes(part)) advise('hide', part, parts);
  return named;
}

/** Tells of a density that the table does not know. */
export function checkDensity(density: string | null | undefined): void {
  if (density && !densities.includes(density)) advise('density', density, densities);
}

/** Tells of a page that waits for data which nobody has promised, once the host has had the time to do so. */
export function checkProvided(isProvided: () => boolean): void {
  // Its scripts may still be on their way.
  if (document.readyState === 'complete') setTimeout(check);
  else addEventListener('load', () => setTimeout(check), { once: true });

  function check(): void {
    if (!isProvided()) advise('noProvider');
  }
}
