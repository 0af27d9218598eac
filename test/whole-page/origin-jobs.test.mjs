// Everything that the origin's page describes, by hand and by eye, on the built demo: keys and pointer are real, the
// backend answers over HTTP.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemo } from './demo-page.mjs';

describe('the demo page', () => {
  let demo;
  let at;
  const isOk = ([, , , , status]) => status === 'OK';

  before(async () => (demo = await startDemo()));
  after(() => demo.close());

  /** Opens the demo, runs a test on it, and has it end without a complaint of the browser. */
  const onPage = (path, options, run) => async () => {
    at = await demo.open(path, options);
    try {
      await at.waitForRows(rows => rows.length > 0, 'any row');
      await run();
      assert.deepEqual(at.complaints, []);
      assert.deepEqual(at.foreign, []);
    } finally {
      await at.close();
    }
  };

  it(
    'creates a mapping to an existing company, with the keyboard alone',
    onPage('?mapped=no', {}, async () => {
      await at.says('62 to do');
      await at.focus('button', 'Edit Northwind Traders Pty Ltd');
      await at.press('Enter');
      await at.there('combobox', 'GravityZone company');
      await at.page.waitForFunction(() => document.activeElement?.localName === 'client-mappings');
      await at.type('adventure');
      await at.choose('AdventureWorks');
      await at.press('Tab', 'Tab', 'Space', 'Tab', 'Space');
      await at.page.keyboard.down('Control');
      await at.press('Enter');
      await at.page.keyboard.up('Control');
      await at.says('Mapping saved for Northwind Traders Pty Ltd');
      await at.says('61 to do');
      assert.match(await at.focused(), /^button Edit Northwind Traders Pty Ltd/);
    }),
  );

  it(
    'creates a company of the client’s name, with a prefix once the name turns out to be taken',
    onPage('?client=northwind', {}, async () => {
      await at.click('button', 'Edit Northwind Traders Pty Ltd');
      await at.click('button', 'Create new company');
      await at.there('textbox', 'Name');
      await at.focus('textbox', 'Name');
      await at.retype('Contoso');
      await at.press('Tab');
      await at.says('A company with this name exists.');
      assert.ok(await at.there('button', 'Rename'));
      await at.click('button', 'Add a prefix');
      await at.type('SanFrancisco_');
      await at.says('SanFrancisco_Contoso');
      await at.click('button', 'Save');
      await at.rowOf('Northwind', row => row[1] === 'SanFrancisco_Contoso' && isOk(row), 'mapped to the new company');
    }),
  );

  it(
    'changes a mapping to another company, and frees the one before',
    onPage('?client=contoso', {}, async () => {
      await at.click('button', 'Edit Contoso, Inc.');
      await at.click('combobox', 'GravityZone company');
      await at.retype('adventure');
      await at.choose('AdventureWorks');
      await at.click('button', 'Save');
      await at.rowOf('Contoso', row => row[1] === 'AdventureWorks' && isOk(row), 'mapped to the other company');
      await at.focus('searchbox', 'Search HaloPSA clients');
      await at.retype('fourth');
      await at.rowOf('Fourth Coffee');
      await at.click('button', 'Edit Fourth Coffee');
      await at.click('combobox', 'GravityZone company');
      await at.type('contoso');
      await at.choose('Contoso');
      await at.click('button', 'Save');
      await at.rowOf('Fourth Coffee', row => row[1] === 'Contoso' && isOk(row), 'mapped to the freed company');
    }),
  );

  it(
    'removes a mapping after saying what that does',
    onPage('?client=contoso', {}, async () => {
      await at.click('button', 'Edit Contoso, Inc.');
      await at.click('button', 'Remove mapping…');
      await at.there('alertdialog', 'Remove mapping for Contoso, Inc.?');
      await at.says('The GravityZone company stays.');
      await at.click('button', 'Remove mapping');
      await at.rowOf('Contoso', ([, , , , status]) => status.startsWith('N/A'), 'not mapped');
      await at.says('Mapping removed for Contoso, Inc.');
    }),
  );

  it(
    'finds by both searches, by mapped and by top level, and keeps the choice in the address',
    onPage('', {}, async () => {
      await at.says('246 clients');
      await at.focus('searchbox', 'Search HaloPSA clients');
      await at.type('blue yonder');
      await at.waitForRows(rows => rows.length === 1 && rows[0][0].startsWith('Blue Yonder'), 'Blue Yonder alone');
      await at.retype(' ');
      await at.focus('searchbox', 'Search GravityZone companies');
      await at.type('acme');
      await at.waitForRows(rows => rows.length > 0 && rows.every(row => /acme/i.test(row[1])), 'companies named Acme');
      await at.press('Backspace', 'Backspace', 'Backspace', 'Backspace');
      await at.click('radio', 'No 62');
      await at.waitForRows(rows => rows.length > 5 && rows.every(row => row[4].startsWith('N/A')), 'unmapped clients');
      await at.click('radio', 'Yes 184');
      await at.waitForRows(rows => rows.length > 5 && rows.every(row => !row[4].startsWith('N/A')), 'mapped clients');
      await at.click('combobox', 'HaloPSA top level');
      await at.type('benelux');
      await at.choose('Benelux');
      await at.waitForRows(rows => rows.length > 0 && rows.every(row => row[0].includes('Benelux')), 'Benelux');
      assert.match(at.page.url(), /mapped=yes&topLevelId=/);
    }),
  );

  it(
    'leads from a status to its events, rechecks one, and back to the row',
    onPage('?client=blue', {}, async () => {
      await at.click('button', 'Has events (3) for Blue Yonder Airlines');
      await at.there('heading', 'Events for Blue Yonder Airlines');
      await at.says('Recommended');
      await at.click('button', 'Recheck all');
      await at.says('Rechecked.');
      await at.press('Escape');
      await at.gone('heading', 'Events for Blue Yonder Airlines');
      assert.match(await at.focused(), /Blue Yonder Airlines/);
    }),
  );

  it(
    'asks before unsaved edits are lost, and keeps them if wanted',
    onPage('?client=contoso', {}, async () => {
      await at.click('button', 'Edit Contoso, Inc.');
      await at.click('checkbox', 'Billing');
      await at.press('Escape');
      await at.says('Discard changes?');
      await at.click('button', 'Keep editing');
      const box = await at.there('checkbox', 'Billing');
      assert.equal(await box.evaluate(input => input.checked), false);
      await at.press('Escape');
      await at.click('button', 'Discard');
      await at.gone('checkbox', 'Billing');
    }),
  );

  it('finds out by itself that a company was made though the answer is lost', async () => {
    at = await demo.open('?client=northwind&scenario=create-timeout');
    await at.rowOf('Northwind');
    await at.click('button', 'Edit Northwind Traders Pty Ltd');
    await at.click('button', 'Create new company');
    await at.there('textbox', 'Name');
    await at.click('button', 'Save');
    await at.says('Mapping saved for Northwind Traders Pty Ltd');
    await at.rowOf('Northwind', row => row[1] === 'Northwind Traders Pty Ltd' && isOk(row), 'mapped');
    await at.close();
  });

  it(
    'lets everyone look and nobody act where no write is permitted',
    onPage('?scenario=read-only&client=blue', {}, async () => {
      await at.click('button', 'View Blue Yonder Airlines');
      await at.says('You can view this mapping but not change it.');
      await at.press('Escape');
      await at.click('button', 'Has events (3) for Blue Yonder Airlines');
      await at.says('Recommended');
      await at.gone('button', 'Recheck all');
    }),
  );

  it(
    'does the whole job on a phone',
    onPage('?mapped=no', { width: 390, height: 844 }, async () => {
      await at.click('button', 'Edit Adventure Works Cycles');
      await at.there('dialog');
      await at.type('adventure');
      await at.choose('AdventureWorks');
      await at.click('button', 'Save');
      await at.says('Mapping saved for Adventure Works Cycles');
      await at.gone('dialog');
    }),
  );

  it(
    'shows two lists of one’s own, tells what could not be read, and never sends them',
    onPage('', {}, async () => {
      await at.page.click('#open-menu');
      await at.click('button', 'Use your own lists…');
      const [clients, companies] = await at.page.$$('input[type=file]');
      await clients.uploadFile('public/samples/clients.csv');
      await companies.uploadFile('public/samples/companies.csv');
      await at.says('2 of 10 lines were left out');
      await at.click('button', 'Show these lists');
      await at.rowOf('Łódź Logistics');
      await at.says('0 of 8');
    }),
  );

  it('runs a provider of a host’s own, made of four methods', async () => {
    at = await demo.open('examples/custom-provider.html');
    const rows = await at.waitForRows(shown => shown.length > 0, 'any row');
    const unmapped = rows.find(row => row[4].startsWith('N/A'));
    const name = unmapped[0].replace(/ #.*/, '');
    await at.click('button', `Edit ${name}`);
    await at.focus('combobox', 'Company');
    await at.press('ArrowDown');
    await at.choose('');
    await at.click('button', 'Save');
    await at.rowOf(name, isOk, 'mapped');
    assert.deepEqual(at.complaints, []);
    await at.close();
  });
});
