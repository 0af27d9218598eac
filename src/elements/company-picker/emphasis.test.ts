import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldText } from '../../model/search-text.js';
import { emphasize } from './emphasis.js';

describe('emphasize', () => {
  it('finds letters without case, accents or punctuation', () => {
    expect(emphasize('Müller & Söhne GmbH', 'MULL')).to.deep.equal(['', 'Müll', 'er & Söhne GmbH']);
    expect(emphasize('Müller & Söhne GmbH', 'ler sohne')).to.deep.equal(['Mül', 'ler & Söhne', ' GmbH']);
    expect(emphasize("Pat O'Neil", 'oneil')).to.deep.equal(['Pat ', "O'Neil", '']);
    expect(emphasize('東京システム株式会社', 'システム')).to.deep.equal(['東京', 'システム', '株式会社']);
  });

  it('takes an accent along that is a letter of its own', () => {
    expect(emphasize('Cafe\u0301 Rio', 'cafe')).to.deep.equal(['', 'Cafe\u0301', ' Rio']);
  });

  it('finds nothing in a name that was found by something else', () => {
    expect(emphasize('Acme', 'zzz')).to.deep.equal(['Acme', '', '']);
    expect(emphasize('Acme', ' ')).to.deep.equal(['Acme', '', '']);
  });

  it('never changes the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 4 }), (name, search) => {
        expect(emphasize(name, search).join('')).to.equal(name);
      }),
    );
  });

  it('finds every search that is a part of the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'ä', 'é', ' ', '&', '-'), minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 6 }),
        (name, at, length) => {
          const start = at % name.length;
          const search = name.slice(start, start + length);
          fc.pre(foldText(search) !== '');
          expect(foldText(emphasize(name, search)[1])).to.equal(foldText(search));
        },
      ),
    );
  });
});
