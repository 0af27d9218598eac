import { CompanyPicker } from '../elements/company-picker/company-picker.js';
import { register } from './register.js';

register('company-picker', CompanyPicker);
