import { MappingFilters } from '../elements/mapping-filters/mapping-filters.js';
import { register } from './register.js';

register('mapping-filters', MappingFilters);
