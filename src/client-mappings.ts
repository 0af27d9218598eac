// One self-contained file for a script tag: everything of the package, with the tags registered.
import './define/all.js';

export * from './index.js';
