import { MappingStatusDot } from '../elements/mapping-status-dot/mapping-status-dot.js';
import { register } from './register.js';

register('mapping-status-dot', MappingStatusDot);
