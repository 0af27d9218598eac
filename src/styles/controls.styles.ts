export { buttonStyles } from './button.styles.js';
export { checkboxStyles } from './checkbox.styles.js';
export { inputStyles } from './input.styles.js';
