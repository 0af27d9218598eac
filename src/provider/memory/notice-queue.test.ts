import { expect } from '@open-wc/testing';
import { anEvent, aShop, onto, rowOf, signal } from '../../../test/a-memory-provider.js';
import type { MemoryMappingProvider } from '../memory-mapping-provider.js';
import type { MappingNotice } from '../mapping-provider.js';

/** What a watcher has been told so far, as `type id`. */
async function told(provider: MemoryMappingProvider, act: () => unknown): Promise<string[]> {
  const controller = new AbortController();
  const watch = provider.watch({ signal: controller.signal });
  await act();
  provider.raiseEvent(anEvent('the-end', 'c3'));
  const names: string[] = [];
  for await (const notice of watch) {
    const name = nameOf(notice);
    if (name === 'row c3') break;
    names.push(name);
  }
  return names;
}

function nameOf(notice: MappingNotice): string {
  if (notice.type === 'row') return `row ${notice.row.client.id}`;
  return notice.type === 'gone' ? `gone ${notice.clientId}` : 'reset';
}

describe('watching a MemoryMappingProvider', () => {
  it('tells of saves and removals, with the row as it then was', async () => {
    const provider = aShop();
    const watch = provider.watch({ signal });
    const saved = await provider.saveMapping('c2', onto('v2'), { signal });
    await provider.removeMapping('c2', { signal });
    const notices = [(await watch.next()).value, (await watch.next()).value] as MappingNotice[];
    expect(notices[0]).to.deep.equal({ type: 'row', row: saved });
    expect(notices[1]).to.deep.equal({ type: 'row', row: await rowOf(provider, 'c2') });
    await watch.return?.();
  });

  it('tells of what happens behind the back', async () => {
    const provider = aShop();
    expect(await told(provider, () => provider.upsertClient({ id: 'c1', name: 'New' }))).to.deep.equal(['row c1']);
    expect(await told(provider, () => provider.upsertCompany({ id: 'v1', name: 'New' }))).to.deep.equal(['row c1']);
    expect(await told(provider, () => provider.upsertCompany({ id: 'v2', name: 'Free' }))).to.deep.equal(['reset']);
    expect(await told(provider, () => provider.removeCompany('v1'))).to.deep.equal(['row c1']);
    expect(await told(provider, () => provider.removeClient('c2'))).to.deep.equal(['gone c2']);
    expect(await told(provider, () => provider.removeClient('c1'))).to.deep.equal(['row c1']);
    expect(await told(provider, () => provider.removeMapping('c1', { signal }))).to.deep.equal(['gone c1']);
  });

  it('says nothing of what changes nothing', async () => {
    const provider = aShop();
    await provider.saveMapping('c1', onto('v1'), { signal });
    const same = () => provider.saveMapping('c1', onto('v1'), { signal });
    expect(await told(provider, same)).to.deep.equal([]);
    expect(await told(provider, () => provider.removeMapping('c2', { signal }))).to.deep.equal([]);
    expect(await told(provider, () => provider.removeClient('unheard'))).to.deep.equal([]);
  });

  it('tells every watcher, and whoever waits already', async () => {
    const provider = aShop();
    const [one, two] = [provider.watch({ signal }), provider.watch({ signal })];
    const waiting = [one.next(), two.next(), one.next()];
    await provider.saveMapping('c2', onto('v2'), { signal });
    await provider.saveMapping('c3', onto('v3'), { signal });
    const names = (await Promise.all(waiting)).map(({ value }) => nameOf(value as MappingNotice));
    expect(names).to.deep.equal(['row c2', 'row c2', 'row c3']);
    await Promise.all([one.return?.(), two.return?.()]);
  });

  it('ends silently by abort, also while somebody waits', async () => {
    const controller = new AbortController();
    const provider = aShop();
    const watch = provider.watch({ signal: controller.signal });
    const waiting = watch.next();
    controller.abort();
    expect((await waiting).done).to.equal(true);
    provider.raiseEvent(anEvent('e1', 'c1'));
    expect((await watch.next()).done).to.equal(true);
    expect((await provider.watch({ signal: AbortSignal.abort() }).next()).done).to.equal(true);
  });

  it('releases its signal when its reader stops', async () => {
    const { signal: counted } = new AbortController();
    let listeners = 0;
    const addEventListener = counted.addEventListener.bind(counted) as (...args: unknown[]) => void;
    const removeEventListener = counted.removeEventListener.bind(counted) as (...args: unknown[]) => void;
    counted.addEventListener = (...args: unknown[]) => {
      listeners++;
      addEventListener(...args);
    };
    counted.removeEventListener = (...args: unknown[]) => {
      listeners--;
      removeEventListener(...args);
    };
    const provider = aShop();
    const watch = provider.watch({ signal: counted });
    expect(listeners).to.equal(1);
    provider.raiseEvent(anEvent('e1', 'c1'));
    for await (const _ of watch) break;
    await watch.return?.();
    expect(listeners).to.equal(0);
  });

  it('says once "ask anew" when a reader has fallen far behind', async () => {
    const provider = aShop();
    const watch = provider.watch({ signal });
    for (let count = 0; count <= 1_000; count++) provider.raiseEvent(anEvent(`e${count}`, 'c1'));
    provider.raiseEvent(anEvent('last', 'c2'));
    const names = [(await watch.next()).value, (await watch.next()).value] as MappingNotice[];
    expect(names.map(nameOf)).to.deep.equal(['reset', 'row c2']);
    await watch.return?.();
  });
});
