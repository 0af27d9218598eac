import { MemoryMappingProvider } from 'client-mapping-elements';
import 'client-mapping-elements/define/client-mappings.js';

const provider = new MemoryMappingProvider({
  clients: [
    { id: '668', name: 'Acme Ltd', topLevel: { id: 'eu', name: 'Europe' } },
    { id: '975', name: 'Northwind Traders' },
  ],
  companies: [
    { id: 'k1', name: 'ACME Limited' },
    { id: 'k2', name: 'Northwind' },
  ],
  mappings: [{ clientId: '668', companyId: 'k1', services: { billing: true } }],
  description: { source: { name: 'HaloPSA' }, target: { name: 'GravityZone' } },
});

const page = document.querySelector('client-mappings');
if (page) page.provider = provider;
