import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../define/client-mappings.js';
import { aDirectory } from '../../../test/editor-harness.js';
import { gatherWarnings } from '../../../test/warnings.js';

type Page = HTMLElementTagNameMap['client-mappings'];

describe('<client-mappings> tells a developer', () => {
  const warnings = gatherWarnings();

  /** A task later than the one in which an element was told to look. */
  const aTaskLater = () => new Promise(resolve => setTimeout(resolve));

  it('nothing of what it is given in time, or by an element around it', async () => {
    const late = document.createElement('client-mappings');
    document.body.append(late);
    late.provider = aDirectory();
    const outer = await fixture<HTMLElement>(html`<mapping-filters .provider=${aDirectory()}></mapping-filters>`);
    outer.append(document.createElement('client-mappings'));
    const removed = document.createElement('client-mappings');
    document.body.append(removed);
    removed.remove();
    await aTaskLater();
    expect(warnings.all).to.deep.equal([]);
    late.remove();
  });

  it('once that nobody gives it data, and what to do', async () => {
    await fixture(html`<client-mappings></client-mappings><client-mappings></client-mappings>`);
    await waitUntil(() => warnings.all.length > 0, 'the developer is told');
    await aTaskLater();
    expect(warnings.all).to.have.length(1);
    expect(warnings.all[0]).to.match(/no provider.* src.* provider/);
  });

  it('of a part and a density that it does not know, and goes on without', async () => {
    const el = await fixture<Page>(
      html`<client-mappings hide="summary header" .provider=${aDirectory()}></client-mappings>`,
    );
    el.setAttribute('density', 'tiny');
    await el.updateComplete;
    await waitUntil(() => warnings.all.length >= 2, 'the developer is told');
    expect(warnings.all).to.have.length(2);
    expect(warnings.all[0]).to.contain('"header" is ignored. Use heading or summary');
    expect(warnings.all[1]).to.contain('"tiny" is ignored. Use compact, default, comfortable');
    expect(el.shadowRoot!.querySelector('h2')).to.not.equal(null);
    el.removeAttribute('hide');
    el.removeAttribute('density');
    await el.updateComplete;
    expect(warnings.all).to.have.length(2);
  });

  it('once of a query that is none, though more than one element inside is given it, and shows all', async () => {
    const el = await fixture<Page>(html`<client-mappings .provider=${aDirectory()}></client-mappings>`);
    (el as { query: unknown }).query = null;
    await el.updateComplete;
    await waitUntil(() => warnings.all.length > 0, 'the developer is told');
    await aTaskLater();
    expect(warnings.all).to.deep.equal([
      'query is ignored, it is not an object. Give a ClientMappingFilter, e.g. { mapped: "no" }.',
    ]);
    const links = () => [...el.shadowRoot!.querySelectorAll<HTMLElement>('.strip-link')];
    await waitUntil(() => links().length === 2, 'the summary is there');
    links()[1].click();
    expect(el.query).to.deep.equal({ mapped: 'no' });
  });

  it('of parts that are no text', async () => {
    const el = await fixture<Page>(html`<client-mappings .provider=${aDirectory()}></client-mappings>`);
    (el as { hide: unknown }).hide = ['heading', 'summary'];
    await el.updateComplete;
    await waitUntil(() => warnings.all.length > 0, 'the developer is told');
    expect(warnings.all).to.deep.equal([
      '<client-mappings>: hide="heading,summary" is ignored. Use heading or summary.',
    ]);
    expect(el.shadowRoot!.querySelector('h2')).to.not.equal(null);
  });
});
