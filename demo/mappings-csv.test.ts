import { expect } from '@open-wc/testing';
import { type ClientMapping, MemoryMappingProvider } from 'client-mapping-elements';
import Papa from 'papaparse';
import { allRows, mappingsCsv } from './mappings-csv.js';

const { signal } = new AbortController();

const row = (name: string, companyName?: string, services = { billing: true, ticketing: false }): ClientMapping => ({
  client: { id: '1', name },
  mapping:
    companyName === undefined
      ? null
      : { company: { id: 'c1', name: companyName }, services, eventCount: 0, revision: '1' },
});

const parsed = (rows: readonly ClientMapping[]) => Papa.parse<string[]>(mappingsCsv(rows).trim()).data;

describe('mappings as CSV', () => {
  it('writes client, company, services and status, with a byte order mark', () => {
    expect(mappingsCsv([row('Contoso', 'Contoso Ltd'), row('Fabrikam')])).to.equal(
      '\ufeffclientId,client,companyId,company,billing,ticketing,status\r\n' +
        '1,Contoso,c1,Contoso Ltd,On,Off,OK\r\n' +
        '1,Fabrikam,,,,,N/A\r\n',
    );
  });

  it('quotes commas, quotation marks and line ends', () => {
    expect(parsed([row('Contoso, "Inc."\nLtd')])[1][1]).to.equal('Contoso, "Inc."\nLtd');
  });

  for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '＝1+1', '\t=1'])
    it(`keeps a spreadsheet from running ${JSON.stringify(name)}`, () => {
      expect(parsed([row(name, name)])[1]).to.include.members([`'${name}`]);
    });

  it('reads all rows of a provider that caps its pages', async () => {
    const clients = Array.from({ length: 250 }, (_, id) => ({ id: String(id), name: `Client ${id}` }));
    const memory = new MemoryMappingProvider({ clients });
    const provider = {
      listClientMappings: (query: Parameters<typeof memory.listClientMappings>[0], options: { signal: AbortSignal }) =>
        memory.listClientMappings({ ...query, limit: Math.min(query.limit, 100) }, options),
      listCompanies: memory.listCompanies.bind(memory),
      saveMapping: memory.saveMapping.bind(memory),
      removeMapping: memory.removeMapping.bind(memory),
    };
    const rows = await allRows(provider, { signal });
    expect(new Set(rows.map(({ client }) => client.id)).size).to.equal(250);
  });

  it('starts again when the list changes while it is read', async () => {
    const memory = new MemoryMappingProvider({
      clients: Array.from({ length: 1_500 }, (_, id) => ({ id: String(id), name: `Client ${id}` })),
    });
    const provider = Object.create(memory) as MemoryMappingProvider;
    let calls = 0;
    provider.listClientMappings = async (query, options) => {
      const page = await memory.listClientMappings(query, options);
      if (++calls === 1) memory.removeClient('3');
      return page;
    };
    provider.listCompanies = memory.listCompanies.bind(memory);
    const rows = await allRows(provider, { signal });
    expect(new Set(rows.map(({ client }) => client.id)).size).to.equal(1_499);
    expect(rows).to.have.length(1_499);
  });

  it('ends with an empty list', async () => {
    expect(await allRows(new MemoryMappingProvider(), { signal })).to.deep.equal([]);
  });
});
