import { ClientMappings } from '../elements/client-mappings/client-mappings.js';
import './client-mapping-table.js';
import './mapping-filters.js';
import { register } from './register.js';

ClientMappings.loadTag = tag =>
  tag === 'mapping-editor' ? import('./mapping-editor.js') : import('./mapping-events.js');
register('client-mappings', ClientMappings);
