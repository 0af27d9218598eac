import { expect } from '@open-wc/testing';
import { dateTime } from './date-time.js';

describe('dateTime', () => {
  it('writes a date as a language and its region do', () => {
    const date = '2026-11-02T14:02:00Z';
    const expected = (lang: string) => new Date(date).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
    expect(dateTime(date, 'de-AT')).to.equal(expected('de-AT'));
    expect(dateTime(date, 'de-AT')).to.match(/^02\.11\.2026, \d\d:\d\d$/);
    expect(dateTime(date, 'en')).to.equal(expected('en'));
    expect(dateTime(date, 'en')).to.contain('Nov 2, 2026');
  });

  it('shows what is no date as it came', () => {
    expect(dateTime('yesterday', 'en')).to.equal('yesterday');
  });
});
