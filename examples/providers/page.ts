import 'client-mapping-elements/define/client-mappings.js';
import { ownApiProvider } from './own-api-provider.js';

const page = document.querySelector('client-mappings');
if (page) page.provider = ownApiProvider('/v2');

document.addEventListener('mapping-failed', ({ detail: { operation, error } }) => {
  console.warn(operation, error.code, error.requestId);
});
