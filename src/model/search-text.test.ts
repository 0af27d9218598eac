import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { companyName, foldText } from './search-text.js';

const text = fc.string({ unit: 'binary' });
/** Letters of names as they are written in Latin, Greek and Cyrillic. */
const letters = fc.string({
  unit: fc.constantFrom(...Array.from("aàåäçéğıIİîñoøœłŁßẞsşSŞüzžΑάβςσΣΟώЖжЙйёЁ .'-&")),
});

describe('foldText', () => {
  it('sees names as a search does', () => {
    for (const [name, folded] of [
      ['Müller & Söhne GmbH', 'muller sohne gmbh'],
      ['  Acme,  Inc. ', 'acme inc'],
      ['S.A.', 'sa'],
      ['O’Neil', 'oneil'],
      ['STRASSE', 'strasse'],
      ['Straße', 'strasse'],
      ['Ａｃｍｅ', 'acme'],
      ['Işık', 'isik'],
      ['İSTANBUL', 'istanbul'],
      ['日本電気 株式会社', '日本電気 株式会社'],
      ['<b>x</b>', 'b x b'],
      ['100% 🎫', '100'],
      ['', ''],
    ] as const)
      expect(foldText(name), name).to.equal(folded);
  });

  it('finds a name by how it begins, also where a letter changes at the end of a word', () => {
    expect(foldText('ΟΔΟΣΤΡΩΤΗΡΑΣ')).to.contain(foldText('ΟΔΟΣ'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, name => foldText(foldText(name)) === foldText(name)),
      { numRuns: 3000 },
    );
  });

  it('ignores case, composition and space around', () => {
    fc.assert(
      fc.property(letters, name => {
        const folded = foldText(name);
        expect(foldText(name.toUpperCase()), 'upper').to.equal(folded);
        expect(foldText(name.toLowerCase()), 'lower').to.equal(folded);
        expect(foldText(name.normalize('NFD')), 'NFD').to.equal(folded);
        expect(foldText(` ${name} `), 'space').to.equal(folded);
      }),
    );
  });
});

describe('companyName', () => {
  it('puts the prefix before the name as it is, trimmed, in one Unicode form', () => {
    expect(companyName({ name: 'Bitdefender', prefix: 'SanFrancisco_' })).to.equal('SanFrancisco_Bitdefender');
    expect(companyName({ name: ' Acme ' })).to.equal('Acme');
    expect(companyName({ name: 'Mu\u0308ller' })).to.equal('Müller');
  });

  it('is final: taken as a name it stays as it is', () => {
    fc.assert(
      fc.property(text, text, (name, prefix) => {
        const final = companyName({ name, prefix });
        return companyName({ name: final }) === final;
      }),
    );
  });
});
