import { MappingEditor } from '../elements/mapping-editor/mapping-editor.js';
import './company-picker.js';
import { register } from './register.js';

register('mapping-editor', MappingEditor);
