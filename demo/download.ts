import type { MappingProvider } from 'client-mapping-elements';

export interface DownloadOptions {
  readonly button: HTMLButtonElement;
  readonly getProvider: () => MappingProvider;
  /** Says how it went; an empty text: nothing to say any more. */
  readonly say: (text: string) => void;
  readonly onDone: () => void;
}

/** Makes a button hand out every mapping as a CSV file. */
export function setUpDownload({ button, getProvider, say, onDone }: DownloadOptions): void {
  let isBusy = false;
  const setBusy = (busy: boolean) => {
    isBusy = busy;
    button.setAttribute('aria-disabled', String(busy));
  };
  button.addEventListener('click', () => {
    if (isBusy) return;
    setBusy(true);
    say('');
    csvOf(getProvider())
      .then(
        csv => {
          offer(new Blob([csv], { type: 'text/csv;charset=utf-8' }), 'client-mappings.csv');
          onDone();
        },
        (reason: unknown) =>
          say(`The mappings could not be downloaded: ${reason instanceof Error ? reason.message : String(reason)}`),
      )
      .finally(() => setBusy(false));
  });
}

async function csvOf(provider: MappingProvider): Promise<string> {
  const { allRows, mappingsCsv } = await import('./mappings-csv.js');
  return mappingsCsv(await allRows(provider, { signal: new AbortController().signal }));
}

function offer(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold of the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
