import { html, nothing, type TemplateResult } from 'lit';
import type { ActionState } from '../../controllers/action-controller.js';
import type { EditorView } from './editor-view.js';

export interface RemovalView {
  readonly state: ActionState;
  /** Whether nobody can tell if a removal that failed has happened. */
  readonly isUnknown: boolean;
  readonly remove: () => void;
  readonly keep: () => void;
  /** The question has left the screen, in whatever way. */
  readonly onClose: () => void;
}

/** Asks before a mapping is removed, and says what that does. */
export function renderRemoval(
  { locale, description, session, signInAt }: EditorView,
  { state: { status, error }, isUnknown, remove, keep, onClose }: RemovalView,
): TemplateResult {
  // What is off already does not stop.
  const stopped = description.services.filter(({ id }) => session.row.mapping?.services[id]);
  const isRunning = status === 'running';
  // What becomes of the removal is said here.
  const stay = (event: Event) => isRunning && event.preventDefault();
  return html`<dialog
    class="root removal"
    part="removal"
    role="alertdialog"
    aria-labelledby="removal-question"
    aria-describedby="removal-effect"
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && stay(event)}
    @cancel=${stay}
    @close=${onClose}
  >
    <h2 id="removal-question">${locale.term('removeQuestion', session.row.client.name)}</h2>
    <p id="removal-effect">${locale.term('removeEffect', { ...description, services: stopped })}</p>
    ${
      error
        ? html`<p class="problem" role="alert">${locale.term(isUnknown ? 'outcomeUnknown' : 'notRemoved', locale.term('errorText', error.code))}</p>`
        : nothing
    }
    <div class="ways">
      ${signInAt === 'removal' ? html`<slot name="sign-in"></slot>` : nothing}
      <button
        type="button"
        class="button danger filled"
        aria-disabled=${isRunning ? 'true' : 'false'}
        @click=${remove}
      >
        ${isRunning ? locale.term('statusSaving') : locale.term('removeMapping')}
      </button>
      <button
        type="button"
        class="button"
        id="keep-mapping"
        aria-disabled=${isRunning ? 'true' : 'false'}
        @click=${() => !isRunning && keep()}
      >
        ${locale.term('removeKeep')}
      </button>
    </div>
  </dialog>`;
}
