import { expect, waitUntil } from '@open-wc/testing';
import { completeDescription } from './complete-description.js';
import { defaultDescription } from './mapping-provider.js';
import { gatherWarnings } from '../../test/warnings.js';

describe('completeDescription', () => {
  const warnings = gatherWarnings();

  it('leaves a whole description as it is', () => {
    expect(completeDescription(defaultDescription)).to.equal(defaultDescription);
    expect(warnings.all).to.be.empty;
  });

  it('takes the default for what is not there or unfit, and says once what that is', async () => {
    const own = { source: { name: 'HaloPSA' }, target: { name: 'GravityZone' } };
    for (const lacking of [
      own,
      { ...own, services: undefined, permissions: null },
      { ...own, services: {} },
      { ...own, services: [{ id: 'billing' }] },
      { ...own, services: [null] },
    ] as object[])
      expect(completeDescription(lacking)).to.deep.equal({ ...defaultDescription, ...own });
    await waitUntil(() => warnings.all.length > 0, 'the developer is told');
    expect(warnings.all).to.deep.equal([
      'describe answered without a right services, permissions: the default is used.',
    ]);
  });

  it('keeps what the host did say', () => {
    const permissions = { save: false, remove: false, createCompany: false };
    const companyName = { maxLength: 12 };
    expect(completeDescription({ permissions, companyName })).to.deep.equal({
      ...defaultDescription,
      permissions,
      companyName,
    });
  });

  it('is the default where nothing was answered', () => {
    expect(completeDescription(undefined)).to.deep.equal(defaultDescription);
    expect(completeDescription(null)).to.deep.equal(defaultDescription);
  });
});
