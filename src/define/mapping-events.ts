import { MappingEvents } from '../elements/mapping-events/mapping-events.js';
import { register } from './register.js';

register('mapping-events', MappingEvents);
