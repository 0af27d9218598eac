// For a script tag: the page with its tags, and beside it, in a folder of the same name, what is loaded once the page is
// drawn, and registers the tags of the panels.
import './define/client-mappings.js';
import './define/mapping-status-dot.js';

export * from './page.js';

void Promise.all([import('./define/mapping-editor.js'), import('./define/mapping-events.js')]).catch(() =>
  console.warn('client-mappings.js: nothing can be edited, because the folder client-mappings/ is not beside it.'),
);
