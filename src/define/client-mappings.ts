import { ClientMappings } from '../elements/client-mappings/client-mappings.js';
import './client-mapping-table.js';
import './mapping-editor.js';
import './mapping-events.js';
import './mapping-filters.js';
import { register } from './register.js';

register('client-mappings', ClientMappings);
