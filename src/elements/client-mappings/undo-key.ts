/** Whether Ctrl+Z or ⌘Z was pressed; in a text field it belongs to the text. */
export function isUndoKey(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  return key === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey && !event.composedPath().some(isTextField);
}

function isTextField(node: EventTarget): boolean {
  if (node instanceof HTMLInputElement) return node.type !== 'checkbox' && node.type !== 'radio';
  // The host's own, too: its controls hang in our slots.
  return node instanceof HTMLTextAreaElement || (node instanceof HTMLElement && node.isContentEditable);
}
