import './client-mapping-table.js';
import './client-mappings.js';
import './company-picker.js';
import './mapping-editor.js';
import './mapping-events.js';
import './mapping-filters.js';
import './mapping-status-dot.js';
