import { ClientMappingTable } from '../elements/client-mapping-table/client-mapping-table.js';
import { register } from './register.js';

register('client-mapping-table', ClientMappingTable);
