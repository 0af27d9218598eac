export { warnOnce } from '../provider/warn-once.js';
