// Every class, type and error of the package. Registers nothing: see define/.
export * from './page.js';
export { CompanyPicker } from './elements/company-picker/company-picker.js';
export { MappingEditor } from './elements/mapping-editor/mapping-editor.js';
export { MappingEvents } from './elements/mapping-events/mapping-events.js';
