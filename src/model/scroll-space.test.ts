import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ScrollSpace } from './scroll-space.js';

const aSpace = (rowCount: number, { rowHeight = 44, viewHeight = 600 } = {}) => {
  const space = new ScrollSpace();
  space.resize({ rowCount, rowHeight, viewHeight });
  return space;
};

const million = 1_000_000;

describe('ScrollSpace', () => {
  it('leaves a short list as it is', () => {
    const space = aSpace(246);
    expect(space.height).to.equal(246 * 44);
    space.scrollTo(440);
    expect(space.range(0)).to.deep.equal({ first: 10, end: 24 });
    expect(space.offsetOf(10)).to.equal(440);
  });

  it('fits a million rows into what a browser can lay out, and reaches the last', () => {
    const space = aSpace(million);
    expect(space.height).to.be.at.most(16_000_000);
    space.scrollTo(space.height - 600);
    expect(space.range(0).end).to.equal(million);
    expect(space.offsetOf(million)).to.be.closeTo(space.height, 1);
  });

  it('moves pixel by pixel in a million rows', () => {
    const space = aSpace(million);
    space.scrollTo(4_000_000);
    const before = space.range(0).first;
    for (let step = 0; step < 100; step++) space.scrollTo(space.scrollTop + 44);
    expect(space.range(0).first).to.equal(before + 100);
  });

  it('reaches the first row of a million by small movements', () => {
    const space = aSpace(million);
    space.reveal(50);
    for (let step = 0; step < 30; step++) space.scrollTo(Math.max(0, space.scrollTop - 100));
    expect(space.range(0).first).to.equal(0);
    expect(space.scrollTop).to.equal(0);
  });

  it('reaches the last row of a million by small movements', () => {
    const space = aSpace(million);
    space.reveal(million - 60);
    for (let step = 0; step < 30; step++) space.scrollTo(Math.min(space.height - 600, space.scrollTop + 100));
    expect(space.range(0).end).to.equal(million);
    expect(space.scrollTop).to.equal(space.height - 600);
  });

  it('keeps the first row in view when rows grow with the text', () => {
    const space = aSpace(10_000);
    space.reveal(5_000);
    const { first } = space.range(0);
    space.resize({ rowCount: 10_000, rowHeight: 88, viewHeight: 600 });
    expect(space.range(0).first).to.equal(first);
  });

  it('stays within the list when it shrinks', () => {
    const space = aSpace(10_000);
    space.reveal(9_999);
    space.resize({ rowCount: 5, rowHeight: 44, viewHeight: 600 });
    expect(space.range(1)).to.deep.equal({ first: 0, end: 5 });
    expect(space.scrollTop).to.equal(0);
  });

  it('always has rows to fill the view, at places that the document has', () => {
    const sizes = fc.record({
      rowCount: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 2 * million })),
      rowHeight: fc.integer({ min: 20, max: 120 }),
      viewHeight: fc.integer({ min: 50, max: 2_000 }),
    });
    const move = fc.oneof(
      fc.record({ by: fc.integer({ min: -400, max: 400 }) }),
      fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.record({ row: fc.double({ min: 0, max: 1, noNaN: true }) }),
    );
    fc.assert(
      fc.property(sizes, fc.array(move, { maxLength: 40 }), (size, moves) => {
        const space = new ScrollSpace();
        space.resize(size);
        const furthest = Math.max(0, space.height - size.viewHeight);
        for (const to of moves) {
          if ('row' in to) {
            const row = Math.floor(to.row * (size.rowCount - 1));
            space.reveal(row);
            const { first, end } = space.range(0);
            expect(row).to.be.within(first, end - 1);
          } else {
            const top = 'by' in to ? space.scrollTop + to.by : to.share * furthest;
            space.scrollTo(Math.max(0, Math.min(top, furthest)));
          }
          const { first, end } = space.range(0);
          expect(space.scrollTop).to.be.within(0, furthest + 1);
          expect(space.offsetOf(first)).to.be.at.most(space.scrollTop + 0.01);
          const bottom = Math.min(space.scrollTop + size.viewHeight, space.offsetOf(size.rowCount));
          expect(space.offsetOf(end)).to.be.at.least(bottom - 0.01);
        }
      }),
      { numRuns: 300 },
    );
  });
});
