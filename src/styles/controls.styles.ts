export { checkboxStyles } from './checkbox.styles.js';
export { inputStyles } from './input.styles.js';
