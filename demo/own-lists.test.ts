import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import Papa from 'papaparse';
import { type FileProblem, readClients, readCompanies, type ReadList, type ReadResult } from './own-lists.js';
import { fileProblemText, leftOutText, problemText, readingText } from './own-lists-words.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...codes: readonly number[]) => new Uint8Array(codes);

function list<T>(result: ReadResult<T>): ReadList<T> {
  if (!result.ok) throw new Error(`not read: ${result.problem.reason}`);
  return result.list;
}

function refusal(result: ReadResult<unknown>): FileProblem {
  if (result.ok) throw new Error('was read');
  return result.problem;
}

const clients = (text: string) => list(readClients(utf8(text)));
const companies = (text: string) => list(readCompanies(utf8(text)));
const contoso = { id: '1', name: 'Contoso, Inc.' };

describe('own lists: what is read', () => {
  it('reads clients with their top level', () => {
    const { items, problems, lineCount } = clients('id,name,top level\n1,"Contoso, Inc.",North\n2,Fabrikam,\n');
    expect(items).to.deep.equal([
      { ...contoso, topLevel: { id: 'North', name: 'North' } },
      { id: '2', name: 'Fabrikam' },
    ]);
    expect(problems).to.deep.equal([]);
    expect(lineCount).to.equal(2);
  });

  it('keeps the id of a top level where the file has one', () => {
    const { items } = clients('id,name,toplevel_id,toplevel_name\n1,Contoso,7,North\n');
    expect(items[0].topLevel).to.deep.equal({ id: '7', name: 'North' });
  });

  for (const [name, delimiter] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ] as const)
    it(`tells ${name} by itself, with commas in names`, () => {
      const rows = ['id', 'name'].join(delimiter) + '\n' + ['1', '"Contoso, Inc."'].join(delimiter);
      const read = companies(rows);
      expect(read.delimiter).to.equal(delimiter);
      expect(read.items).to.deep.equal([contoso]);
    });

  it('tells semicolons without header, although names hold commas', () => {
    const read = companies('1;Contoso, Inc.\n2;Fabrikam, Ltd.\n');
    expect(read.delimiter).to.equal(';');
    expect(read.items.map(({ name }) => name)).to.deep.equal(['Contoso, Inc.', 'Fabrikam, Ltd.']);
  });

  it('obeys the line that names the delimiter, and counts it', () => {
    const read = companies('sep=;\nid;name\n1;Contoso\n;Nobody\n');
    expect(read.items).to.deep.equal([{ id: '1', name: 'Contoso' }]);
    expect(read.problems[0].line).to.equal(4);
  });

  for (const header of ['ID,Name', 'Company Id,Company Name', 'company_id,COMPANYNAME', '"Customer-ID","Customer"'])
    it(`understands the header ${header}`, () => {
      const read = companies(`${header}\n1,Contoso\n`);
      expect(read.isByPosition).to.be.false;
      expect(read.items).to.deep.equal([{ id: '1', name: 'Contoso' }]);
    });

  it('finds the columns in any order, among others', () => {
    const { items } = clients('Inactive,Top level,Name,Colour,Id\nno,North,Contoso,red,1\n');
    expect(items).to.deep.equal([{ id: '1', name: 'Contoso', topLevel: { id: 'North', name: 'North' } }]);
  });

  it('takes the columns by position without header, and says so', () => {
    const read = clients('1,Contoso,North\n2,Client,South\n');
    expect(read.isByPosition).to.be.true;
    expect(read.items).to.have.length(2);
    expect(readingText(read, { one: 'client', many: 'clients' })).to.contain('in their order');
  });

  it('reads a quoted name over two lines as one, and counts both', () => {
    const { items, problems } = companies('id,name\n1,"Contoso\nLtd"\n,Nobody\n');
    expect(items).to.deep.equal([{ id: '1', name: 'Contoso Ltd' }]);
    expect(problems[0].line).to.equal(4);
  });

  it('reads doubled quotation marks and Windows, Unix and old Mac line ends', () => {
    const { items } = companies('id,name\r\n1,"The ""Old"" Inn"\n2,Fabrikam\r3,Litware');
    expect(items.map(({ name }) => name)).to.deep.equal(['The "Old" Inn', 'Fabrikam', 'Litware']);
  });

  it('passes over empty lines and rows of nothing but delimiters', () => {
    const { lineCount, items, problems } = clients('\n\nid,name,top level\n\n1,Contoso,\n,,\n   \n');
    expect(items).to.have.length(1);
    expect(problems).to.deep.equal([]);
    expect(lineCount).to.equal(1);
  });

  it('takes names that look like HTML or formulas as they are', () => {
    const { items } = companies('id,name\n1,<img src=x onerror=alert(1)>\n2,"\'=HYPERLINK(""x"")"\n');
    expect(items.map(({ name }) => name)).to.deep.equal(['<img src=x onerror=alert(1)>', '=HYPERLINK("x")']);
  });

  it('reads what any CSV writer writes', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter(text => !/[\0\ufffd]/.test(text))
      .map(text => `x${text}x`);
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        (names, delimiter) => {
          const rows = names.map((name, index) => [String(index), name]);
          const { items, problems } = companies(Papa.unparse([['id', 'name'], ...rows], { delimiter }));
          expect(problems).to.deep.equal([]);
          expect(items.map(({ name }) => name)).to.deep.equal(
            names.map(name => name.replace(/\s+/g, ' ').normalize('NFC')),
          );
        },
      ),
    );
  });
});

describe('own lists: encodings', () => {
  const names = ({ items }: ReadList<{ readonly name: string }>) => items.map(({ name }) => name);

  it('reads UTF-8 with and without byte order mark', () => {
    const text = 'id,name\n1,Müller & Söhne 東京 🚀\n';
    for (const bytes of [utf8(text), utf8(`\ufeff${text}`)]) {
      const read = list(readCompanies(bytes));
      expect(names(read)).to.deep.equal(['Müller & Söhne 東京 🚀']);
      expect(read.encoding).to.equal('UTF-8');
    }
  });

  it('reads UTF-16 in both byte orders', () => {
    const text = '\ufeffid\tname\n1\tMüller 東京\n';
    for (const isLittle of [true, false]) {
      const view = new DataView(new ArrayBuffer(text.length * 2));
      for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), isLittle);
      const read = list(readCompanies(new Uint8Array(view.buffer)));
      expect(names(read)).to.deep.equal(['Müller 東京']);
      expect(read.encoding).to.equal('UTF-16');
    }
  });

  it('reads Windows-1252, euro sign and all', () => {
    const bytes = bytesOf(...utf8('id;name\n1;M'), 0xfc, ...utf8('ller '), 0x80, 0x0a);
    const read = list(readCompanies(bytes));
    expect(names(read)).to.deep.equal(['Müller €']);
    expect(read.encoding).to.equal('Windows-1252');
  });

  it('leaves out a line with a character that its encoding does not know', () => {
    const bytes = bytesOf(0xef, 0xbb, 0xbf, ...utf8('id,name\n1,Contoso\n2,M'), 0xfc, ...utf8('ller\n'));
    const { items, problems } = list(readCompanies(bytes));
    expect(items).to.have.length(1);
    expect(problems.map(problemText)).to.deep.equal(['Line 3, column 2 (name): a character could not be read.']);
  });

  it('refuses a workbook', () => {
    expect(refusal(readClients(bytesOf(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0)))).to.deep.equal({ reason: 'not-text' });
  });
});

describe('own lists: what is left out', () => {
  const said = ({ problems }: ReadList<unknown>) => problems.map(problemText);

  it('says empty ids and names by line and column, and keeps the rest', () => {
    const read = clients('id,name\n1,Contoso\n,Nobody\n3,\n4\n5,Litware\n');
    expect(read.items.map(({ id }) => id)).to.deep.equal(['1', '5']);
    expect(said(read)).to.deep.equal([
      'Line 3, column 1 (id): the id is empty.',
      'Line 4, column 2 (name): the name is empty.',
      'Line 5, column 2 (name): the name is empty.',
    ]);
    expect(leftOutText(read)).to.equal('3 of 5 lines were left out');
  });

  it('leaves out the second line with an id, and names the first', () => {
    const read = companies('id,name\n1,Contoso\n2,Fabrikam\n1,Litware\n');
    expect(read.items.map(({ name }) => name)).to.deep.equal(['Contoso', 'Fabrikam']);
    expect(said(read)).to.deep.equal(['Line 4, column 1 (id): line 2 has the id 1 already.']);
  });

  it('gives the id of a line that was left out to the next that has it', () => {
    const { items } = companies('id,name\n1,\n1,Contoso\n');
    expect(items).to.deep.equal([{ id: '1', name: 'Contoso' }]);
  });

  it('leaves out a name that a comma without quotation marks cuts', () => {
    const read = companies('id,name\n1,Contoso, Inc.\n2,Fabrikam,\n');
    expect(read.items.map(({ name }) => name)).to.deep.equal(['Fabrikam']);
    expect(read.problems[0]).to.include({ reason: 'extra-cells', line: 2, column: 3 });
  });

  it('loses one line, not the rest of the file, to a quotation mark that never closes', () => {
    const read = companies('id,name\n1,Contoso\n2,"Fabrikam\n3,Litware\n4,Tailspin\n');
    expect(read.items.map(({ id }) => id)).to.deep.equal(['1', '3', '4']);
    expect(said(read)).to.deep.equal(['Line 3, column 2 (name): a quotation mark has no partner.']);
  });

  it('loses one line to text after a closing quotation mark', () => {
    const read = companies('id,name\n1,"Con" toso\n2,"Fabrikam"\n3,"Lit""ware"\n');
    expect(read.items.map(({ id }) => id)).to.deep.equal(['2', '3']);
    expect(read.problems[0]).to.include({ reason: 'broken-quote', line: 2, column: 2 });
  });

  it('gives up on a file of nothing but broken quotation marks, in reasonable time', () => {
    const read = companies('id,name\n' + Array.from({ length: 20_000 }, (_, id) => `${id},"x`).join('\n'));
    expect(read.items).to.deep.equal([]);
    expect(read.problems.at(-1)).to.include({ reason: 'gave-up' });
  });

  it('says in words what is wrong with one line of one', () => {
    expect(leftOutText(companies('id,name\n1,\n'))).to.equal('1 of 1 line was left out');
  });
});

describe('own lists: files of which nothing can be read', () => {
  for (const text of ['', '\n\n', ' \n', '\ufeff', 'id,name\n', ',,,\n'])
    it(`says that ${JSON.stringify(text)} is empty`, () => {
      expect(refusal(readClients(utf8(text)))).to.deep.equal({ reason: 'empty' });
    });

  it('names the column that is missing, and those that are there', () => {
    const problem = refusal(readClients(utf8('Client ID,Strasse\nA,B\n')));
    expect(fileProblemText(problem)).to.equal('No column is called “name”. The header has: “Client ID”, “Strasse”.');
  });

  it('asks for two columns', () => {
    expect(refusal(readCompanies(utf8('Contoso\nFabrikam\n')))).to.deep.equal({ reason: 'one-column' });
  });
});

describe('own lists: many lines', () => {
  it('reads 20,000 lines, each as it is', () => {
    const rows = Array.from({ length: 20_000 }, (_, id) => `${id},"Client ""${id}"", Ltd",Region ${id % 300}`);
    const { items, problems } = clients(['id,name,top level', ...rows].join('\r\n'));
    expect(problems).to.deep.equal([]);
    expect(items).to.have.length(20_000);
    expect(items[19_999]).to.deep.equal({
      id: '19999',
      name: 'Client "19999", Ltd',
      topLevel: { id: 'Region 199', name: 'Region 199' },
    });
  });
});
