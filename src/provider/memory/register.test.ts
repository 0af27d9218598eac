import { expect, waitUntil } from '@open-wc/testing';
import { foldAhead } from './fold-ahead.js';
import { Register } from './register.js';
import { textQuery } from './text-query.js';

const names = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `${at}`, name: `Müller ${at} GmbH` }));
const find = (register: Register<{ id: string; name: string }>, text: string) =>
  Array.from({ length: register.size }, (_, slot) => slot).filter(slot => register.matches(slot, textQuery(text)!));

describe('memory/register', () => {
  it('finds the same before, while and after names are folded ahead', () => {
    const register = new Register(names(30));
    const before = find(register, 'muller 7');
    expect(register.foldAhead(10)).to.equal(true);
    const amidst = find(register, 'MÜLLER 7');
    expect(register.foldAhead(100)).to.equal(false);
    expect([before, amidst, find(register, 'müller 7')]).to.deep.equal([[7], [7], [7]]);
  });

  it('finds a client by its new name after a change, however far names were folded', () => {
    const register = new Register(names(3));
    register.foldAhead(3);
    register.put(1, { id: '1', name: 'Åström' });
    expect(find(register, 'astrom')).to.deep.equal([1]);
    register.drop(1, 'Gone');
    expect(find(register, 'gone')).to.deep.equal([1]);
  });

  it('folds a long list in slices that leave the page time for itself', async () => {
    const register = new Register(names(60_000));
    const slices: number[] = [];
    let isDone = false;
    foldAhead([
      {
        foldAhead: count => {
          const hasMore = register.foldAhead(count);
          isDone = !hasMore;
          return hasMore;
        },
      },
    ]);
    // Runs between the slices, as a key press would.
    const tick = () => {
      slices.push(performance.now());
      if (!isDone) setTimeout(tick);
    };
    tick();
    await waitUntil(() => isDone, 'all names are folded', { timeout: 10_000 });
    expect(slices.length).to.be.above(3);
  });
});
