import { expect } from '@open-wc/testing';
import { type Choices, defaultChoices, readChoices, scenarioNames, searchOf } from './choices.js';
import { scenarioNotes } from './scenario-notes.js';

const read = (search: string) => readChoices(new URLSearchParams(search));

describe('choices of the demo', () => {
  it('are the defaults without a query, and need none', () => {
    expect(read('')).to.deep.equal(defaultChoices);
    expect(searchOf(defaultChoices)).to.equal('');
  });

  it('come back from the link that they make', () => {
    const chosen: Choices = {
      scenario: 'slow',
      clients: 5_000,
      theme: 'dark',
      density: 'compact',
      direction: 'rtl',
      services: 'editable',
    };
    expect(read(searchOf(chosen))).to.deep.equal(chosen);
  });

  it('pass over what they do not know', () => {
    expect(read('?scenario=toString&clients=-3&theme=pink&density=&x=1')).to.deep.equal(defaultChoices);
  });

  it('stay within what a browser can seed', () => {
    expect(read('?clients=999999').clients).to.equal(100_000);
  });

  it('say of every scenario what it shows', () => {
    for (const name of scenarioNames) expect(scenarioNotes[name].shows, name).to.match(/\.$/);
  });
});
