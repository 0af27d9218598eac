import { expect } from '@open-wc/testing';
import { english, pseudo } from '../../test/pseudo.js';
import { termNames } from '../provider/unknown-terms.js';
import type { MappingErrorCode } from '../model/errors.js';
import { clearWords } from './clear-words.js';
import ar from './ar.js';
import de from './de.js';
import es from './es.js';
import { formatOf, type SidesAndServices } from './format.js';
import fr from './fr.js';
import ro from './ro.js';
import type { Language, Terms } from './terms.js';

const languages: Record<string, Language> = { en: english, de, fr, es, ro, ar };
const translated = Object.entries(languages).filter(([tag]) => tag !== 'en');
const termsOf = (tag: string) => languages[tag](formatOf(tag));
const englishTerms = termsOf('en');
const names = Object.keys(englishTerms) as (keyof Terms)[];

const services = ['Billing', 'Backup'].map(label => ({ id: label, label }));
const named: SidesAndServices = { source: { name: 'HaloPSA' }, target: { name: 'GravityZone' }, services };
const unnamed: SidesAndServices = { source: { name: 'Client' }, target: { name: 'Company' }, services };
const counts = [0, 1, 2, 3, 11, 19, 20, 21, 99, 100, 101, 103, 1_000_000];

const errorCodes = Object.keys({
  invalid: 1,
  unauthenticated: 1,
  forbidden: 1,
  'not-found': 1,
  'company-taken': 1,
  'name-taken': 1,
  conflict: 1,
  'rate-limited': 1,
  unavailable: 1,
  network: 1,
  unsupported: 1,
  protocol: 1,
} satisfies Record<MappingErrorCode, 1>);

const actions = ['recheck', 'resolve', 'ignore'];
/** What is said of: all that a term can be called with. */
const oneOf: Partial<Record<keyof Terms, readonly (readonly unknown[])[]>> = {
  errorText: errorCodes.map(code => [code]),
  panelFailed: errorCodes.map(code => [code]),
  recheckAllFailed: errorCodes.map(code => [code]),
  notSavedFor: errorCodes.map(code => ['Acme', code]),
  notUndone: errorCodes.map(code => ['Acme', code]),
  serviceLabel: ['Billing', 'Ticketing', 'Backup'].map(label => [{ label }]),
  eventAction: actions.map(action => [action]),
  eventActionRunning: actions.map(action => [action]),
  eventActionFailed: actions.flatMap(action => errorCodes.map(code => [action, code])),
  eventClosed: actions.map(action => [action, 'Title']),
  noResult: [[], ['xqz'], ['xqz', 'zqj']].flatMap(texts => ['all', 'yes', 'no'].map(mapped => [texts, mapped])),
  sortedBy: ['client', 'company', 'status'].flatMap(by =>
    ['ascending', 'descending'].flatMap(direction => [named, unnamed].map(sides => [by, direction, sides])),
  ),
  clientNumber: [named, unnamed].map(sides => [sides, '417']),
  clientsShown: counts.flatMap(count => [[count, 1234], [count]]),
  clientsMapped: counts.map(count => [count, count]),
};
const ofSides = names.filter(name =>
  /^(column(Client|Company)|noClients|noClientsHint|companyLabel|search|topLevelLabel|picker(List|None|Failed)|editor(Company|Client|Both)Missing|editorNoCompany|create(Title|Preview|Note)|removeEffect|pageHelp)/.test(
    name,
  ),
);
const ofCounts = names.filter(name =>
  /(Count|Has?Events|InHaveEvents|tryingAgainIn|recheckedAll|allMapped|haveEvents|toDo|NameLong|NameLength|Partly|eventsShown)$/.test(
    name,
  ),
);

function callsOf(name: keyof Terms): readonly (readonly unknown[])[] {
  const calls = oneOf[name];
  if (calls) return calls;
  if (ofSides.includes(name)) return [[named], [unnamed]];
  const term = englishTerms[name];
  if (typeof term === 'string') return [];
  if (ofCounts.includes(name)) return counts.map(count => [count, 1234].slice(0, term.length));
  return [['Acme', 'Beta'].slice(0, term.length)];
}

/** Everything that a term says. */
function said(terms: Terms, name: keyof Terms): string[] {
  const term = terms[name];
  return typeof term === 'string'
    ? [term]
    : callsOf(name).map(args => (term as (...args: unknown[]) => string)(...args));
}

describe('languages', () => {
  it('are told of in the list of names that a host can use', () => {
    expect([...termNames].sort()).to.deep.equal([...names].sort());
  });

  for (const [tag, language] of [...translated, ['pseudo', pseudo] as const]) {
    it(`${tag} says what English says, from the same`, () => {
      const terms = language(formatOf('de'));
      expect(Object.keys(terms).sort()).to.deep.equal([...names].sort());
      for (const name of names) expect(typeof terms[name], name).to.equal(typeof englishTerms[name]);
    });
  }

  for (const tag of Object.keys(languages))
    it(`${tag} has a sentence for everything that can happen`, () => {
      const terms = termsOf(tag);
      for (const name of names) {
        if (name === 'statusNotMappedHint') continue;
        for (const text of said(terms, name)) {
          expect(text, name)
            .to.be.a('string')
            .and.not.to.match(/undefined|NaN|\[object|\s\s|^\s|\s$/);
          expect(text, name).not.to.equal('');
        }
      }
    });

  for (const [tag] of translated)
    it(`${tag} takes as many arguments as English, and puts names and numbers in`, () => {
      const terms = termsOf(tag);
      for (const name of names) {
        const [term, original] = [terms[name], englishTerms[name]];
        if (typeof term === 'string' || typeof original === 'string') continue;
        expect(term.length, name).to.equal(original.length);
        said(terms, name).forEach((text, at) => {
          const inEnglish = said(englishTerms, name)[at] ?? '';
          for (const word of ['Acme', 'Beta', 'HaloPSA', 'GravityZone', 'Backup', 'Title', 'xqz', 'zqj', '417'])
            expect(text.includes(word), `${name}: ${text}`).to.equal(inEnglish.includes(word));
        });
      }
    });

  for (const tag of Object.keys(languages))
    it(`${tag} needs no names of the sides`, () => {
      const terms = termsOf(tag);
      for (const name of ofSides) {
        const text = said(terms, name)[1];
        expect(text, name).not.to.match(/Client clients?|Company compan|\bCompany\b.*\bCompany\b/i);
        if (tag !== 'en') expect(text, name).not.to.match(/\bCompany\b/);
        if (['de', 'es', 'ar'].includes(tag)) expect(text, name).not.to.match(/\bClient\b/);
      }
    });

  it('put the form of a word that goes with a number', () => {
    expect(termsOf('es').clientsShown(1, 10)).to.equal('Se muestra 1 de 10');
    expect(termsOf('es').eventsShown(2, 10)).to.equal('Se muestran 2 de 10');
    const clients = (tag: string) => [1, 2, 5, 19, 20, 121].map(count => termsOf(tag).clientCount(count));
    expect(clients('en')).to.deep.equal(['1 client', ...[2, 5, 19, 20, 121].map(count => `${count} clients`)]);
    expect(clients('ro')).to.deep.equal([
      '1 client',
      '2 clienți',
      '5 clienți',
      '19 clienți',
      '20 de clienți',
      '121 de clienți',
    ]);
    const n = (count: number) => count.toLocaleString('ar');
    expect([0, 1, 2, 3, 11, 100].map(count => termsOf('ar').clientCount(count))).to.deep.equal([
      'لا عملاء',
      'عميل واحد',
      'عميلان',
      `${n(3)} عملاء`,
      `${n(11)} عميلًا`,
      `${n(100)} عميل`,
    ]);
  });

  it('put names in as their grammar wants', () => {
    expect(termsOf('en').columnClient(named)).to.equal('HaloPSA client');
    expect(termsOf('en').columnClient(unnamed)).to.equal('Client');
    expect(termsOf('de').searchClients(named)).to.equal('HaloPSA-Kunden suchen');
    expect(termsOf('de').searchClients(unnamed)).to.equal('Kunden suchen');
    expect(termsOf('es').searchCompanies(named)).to.equal('Buscar empresas de GravityZone');
    expect(termsOf('ro').removeEffect(named)).to.contain('Compania GravityZone rămâne.');
  });

  it('say which services depend on a mapping, and nothing of services where there are none', () => {
    expect(termsOf('en').removeEffect(named)).to.equal(
      'Billing and Backup stop for this client. The GravityZone company stays.',
    );
    expect(termsOf('de').pageHelp(unnamed)).to.contain('Davon abhängig: Abrechnung und Backup.');
    for (const tag of Object.keys(languages)) {
      const { removeEffect, pageHelp } = termsOf(tag);
      for (const term of [removeEffect, pageHelp]) {
        expect(term({ ...named, services: [] }), tag).to.match(/^[^.:]+\.$/);
        expect(term(named), tag).not.to.match(/ticket|tichet|التذاكر/i);
      }
    }
  });

  it('quote and list as their readers do', () => {
    const noResult = (tag: string) => termsOf(tag).noResult(['a', 'b'], 'all');
    expect(noResult('en')).to.equal('No clients match “a” and “b”');
    expect(termsOf('en').noResult([], 'no')).to.equal('No clients that are not mapped');
    expect(noResult('de')).to.equal('Keine Kunden zu „a“ und „b“');
    expect(noResult('fr')).to.equal('Aucun client ne correspond à «\u00a0a\u00a0» et «\u00a0b\u00a0»');
    expect(noResult('es')).to.equal('Ningún cliente coincide con «a» y «b»');
    expect(noResult('ro')).to.equal('Niciun client nu corespunde cu „a” și „b”');
  });

  it('keep French punctuation on its line', () => {
    const terms = termsOf('fr');
    for (const name of names)
      for (const text of said(terms, name))
        expect(text, name).not.to.match(/ [:?!»;]|« |[^\u00a0\u202f\s][:?!»](\s|$)/);
  });

  it('say nothing in Latin letters in Arabic but names', () => {
    const terms = termsOf('ar');
    for (const name of names) {
      // These take in what another term has said, or a label of the provider's.
      if (
        [
          'serviceLabel',
          'statusFor',
          'eventActionOn',
          'editorNotSaved',
          'editorHalfSaved',
          'outcomeUnknown',
          'notRemoved',
        ].includes(name)
      )
        continue;
      for (const text of said(terms, name)) expect(text.replace(/\u2068.*?\u2069/g, ''), name).not.to.match(/[a-z]/i);
    }
  });

  it('have clearer words for Yes, No and N/A', () => {
    expect(clearWords('en-GB')).to.include({ filterYes: 'Mapped', filterNo: 'Not mapped' });
    for (const tag of Object.keys(languages))
      for (const [name, word] of Object.entries(clearWords(tag))) {
        expect(names).to.include(name);
        if (name !== 'statusNotMappedHint') expect(word).to.be.a('string').and.not.to.equal('');
      }
    expect(clearWords('nl')).to.deep.equal({});
  });
});
