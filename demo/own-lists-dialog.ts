import { html, nothing, render } from 'lit';
import { type Client, type Company, MemoryMappingProvider } from 'client-mapping-elements';
import { seededDescription } from 'client-mapping-elements/mocks';
import { closeOnBackdrop } from './menu.js';
import { type FileState, OwnFile } from './own-file.js';

/** Lists that were read, as a provider, with a line that says what they are. */
export interface OwnLists {
  readonly provider: MemoryMappingProvider;
  readonly summary: string;
}

/** What the dialog says of a file that it asks for. */
interface Side {
  readonly id: 'clients' | 'companies';
  readonly title: string;
  readonly columns: string;
}

const clientSide: Side = {
  id: 'clients',
  title: 'Clients',
  columns: 'Columns: id, name and, if you have it, top level.',
};

const companySide: Side = {
  id: 'companies',
  title: 'Companies',
  columns: 'Columns: id and name. Without it, companies can only be created.',
};

/** "Use your own lists…": two CSV files become a provider in memory. */
export class OwnListsDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #use: (lists: OwnLists) => void;
  readonly #clients = new OwnFile<Client>({
    noun: { one: 'client', many: 'clients' },
    read: async bytes => (await import('./own-lists.js')).readClients(bytes),
    onChange: () => this.#render(),
  });
  readonly #companies = new OwnFile<Company>({
    noun: { one: 'company', many: 'companies' },
    read: async bytes => (await import('./own-lists.js')).readCompanies(bytes),
    onChange: () => this.#render(),
  });

  constructor(dialog: HTMLDialogElement, use: (lists: OwnLists) => void) {
    this.#dialog = dialog;
    this.#use = use;
    closeOnBackdrop(dialog);
    // A file that misses its place must not replace the page.
    for (const type of ['dragover', 'drop']) dialog.addEventListener(type, event => event.preventDefault());
  }

  open(): void {
    this.#render();
    this.#dialog.showModal();
  }

  #render(hint = ''): void {
    const close = () => this.#dialog.close();
    render(
      html`<div class="sheet-head">
          <h2 id="own-lists-title">Use your own lists</h2>
          <button class="button close" type="button" aria-label="Close" @click=${close}>×</button>
        </div>
        <div class="sheet-body">
          <p>
            Two CSV files, as your PSA and your vendor export them. They are read in this page:
            <strong>they never leave the browser</strong>, and are gone when you close or reload it.
          </p>
          ${renderSide(clientSide, this.#clients)} ${renderSide(companySide, this.#companies)}
        </div>
        <div class="sheet-foot">
          <button class="button primary" type="button" @click=${() => this.#finish()}>Show these lists</button>
          <button class="button" type="button" @click=${close}>Cancel</button>
          <p class="hint" role="status">${hint}</p>
        </div>`,
      this.#dialog,
    );
  }

  #finish(): void {
    const clients = this.#clients;
    const companies = this.#companies;
    if (clients.state?.kind === 'reading' || companies.state?.kind === 'reading')
      this.#render('One moment: a file is still being read.');
    else if (clients.items.length === 0) this.#render('A list of clients is needed.');
    else {
      this.#use({
        provider: new MemoryMappingProvider({
          clients: clients.items,
          companies: companies.items,
          description: seededDescription,
        }),
        summary: `${clients.summary}, ${companies.summary}`,
      });
      this.#dialog.close();
    }
  }
}

function renderSide({ id, title, columns }: Side, place: OwnFile<unknown>) {
  const take = (files: FileList | null | undefined) => {
    if (files?.[0]) void place.take(files[0]);
  };
  const mark = (isOver: boolean) => (event: DragEvent) =>
    (event.currentTarget as Element).classList.toggle('is-over', isOver);
  const drop = (event: DragEvent) => {
    mark(false)(event);
    take(event.dataTransfer?.files);
  };
  return html`<div class="drop" @dragover=${mark(true)} @dragleave=${mark(false)} @drop=${drop}>
    <label for="file-${id}">${title}</label>
    <p class="hint" id="columns-${id}">${columns} <a href="./samples/${id}.csv" download>Take a sample</a></p>
    <input
      id="file-${id}"
      type="file"
      accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
      aria-describedby="columns-${id} result-${id}"
      @change=${({ target }: { target: HTMLInputElement }) => take(target.files)}
    />
    <div id="result-${id}" role="status">${place.state ? renderState(place.name, place.state) : nothing}</div>
    ${place.state?.kind === 'read' && place.state.leftOut ? renderLeftOut(place.state.problems) : nothing}
  </div>`;
}

function renderState(name: string, state: FileState<unknown>) {
  if (state.kind === 'reading') return html`<p class="hint">Reading ${name}…</p>`;
  const leftOut =
    state.kind === 'read' && state.leftOut ? html` <span class="left-out">${state.leftOut}</span>` : nothing;
  return html`<p class=${state.kind}><strong>${name}</strong>: ${state.text}${leftOut}</p>`;
}

function renderLeftOut(problems: readonly string[]) {
  return html`<details open>
    <summary>Why</summary>
    <ol>
      ${problems.map(problem => html`<li>${problem}</li>`)}
    </ol>
  </details>`;
}
