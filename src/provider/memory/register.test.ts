import { expect } from '@open-wc/testing';
import { Register } from './register.js';
import { textQuery } from './text-query.js';

const names = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `${at}`, name: `Müller ${at} GmbH` }));
const find = (register: Register<{ id: string; name: string }>, text: string) =>
  Array.from({ length: register.size }, (_, slot) => slot).filter(slot => register.matches(slot, textQuery(text)!));

describe('memory/register', () => {
  it('finds the same before, while and after names are folded ahead', () => {
    const register = new Register(names(300));
    const before = find(register, 'muller 7 g');
    const steps = register.foldAhead();
    expect(steps.next().done).to.equal(false);
    const amidst = find(register, 'MÜLLER 7 G');
    expect([...steps]).to.have.length(2);
    expect([before, amidst, find(register, 'müller 7 g')]).to.deep.equal([[7], [7], [7]]);
  });

  it('finds a client by its new name after a change, however far names were folded', () => {
    const register = new Register(names(3));
    Array.from(register.foldAhead());
    register.put(1, { id: '1', name: 'Åström' });
    expect(find(register, 'astrom')).to.deep.equal([1]);
    register.drop(1, 'Gone');
    expect(find(register, 'gone')).to.deep.equal([1]);
  });
});
