import { html, nothing, type TemplateResult } from 'lit';
import type { EditorView } from './editor-view.js';

export interface FooterState {
  readonly isSaving: boolean;
  readonly isLeaving: boolean;
  readonly canStep: boolean;
  /** Seconds until a refused save is sent again by itself. */
  readonly secondsLeft: number | undefined;
  readonly save: () => void;
  readonly saveAndNext: () => void;
  readonly leave: () => void;
  readonly answerLeave: (isDiscarding: boolean) => void;
}

/** Save, or what stands in its way. */
export function renderFooter({ locale, lock, problem, signInAt }: EditorView, state: FooterState): TemplateResult {
  const { isSaving, isLeaving, canStep, secondsLeft, save, saveAndNext, leave, answerLeave } = state;
  if (isLeaving)
    return html`<footer part="footer" role="group" aria-labelledby="discard-question">
      <p class="question" id="discard-question">${locale.term(isSaving ? 'statusSaving' : 'discardQuestion')}</p>
      <button type="button" class="button danger" @click=${() => answerLeave(true)}>
        ${locale.term(isSaving ? 'leaveWhileSaving' : 'discard')}
      </button>
      <button type="button" class="button" id="keep-editing" @click=${() => answerLeave(false)}>
        ${locale.term('keepEditing')}
      </button>
    </footer>`;
  if (lock)
    return html`<footer part="footer">
      <button type="button" class="button" @click=${leave}>${locale.term('close')}</button>
    </footer>`;
  const busy = isSaving ? 'true' : 'false';
  return html`<footer part="footer">
    ${
      problem?.field === 'form'
        ? html`<p class="problem" role="alert">${problem.text}</p>
            ${signInAt === 'footer' ? html`<slot name="sign-in"></slot>` : nothing}
            ${
              secondsLeft !== undefined
                ? html`<p class="hint" aria-live="off">${locale.term('tryingAgainIn', secondsLeft)}</p>`
                : problem.isFinal
                  ? nothing
                  : html`<button type="button" class="button small" @click=${save}>${locale.term('tryAgain')}</button>`
            }<span class="break"></span>`
        : nothing
    }
    <button type="button" class="button primary" part="save" id="save" aria-disabled=${busy} @click=${save}>
      ${isSaving ? locale.term('statusSaving') : locale.term('save')}
    </button>
    ${
      canStep
        ? html`<button type="button" class="button" aria-disabled=${busy} @click=${saveAndNext}>
            ${locale.term('saveAndNext')}
          </button>`
        : nothing
    }
    <button type="button" class="button quiet cancel" @click=${leave}>${locale.term('cancel')}</button>
  </footer>`;
}
