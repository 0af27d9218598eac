import type { Id } from '../../model/client-mapping.js';
import type { MappingNotice } from '../../provider/mapping-provider.js';
import { type Check, NotChecked } from '../check.js';
import type { Stage } from '../stage.js';
import { late, within } from '../time.js';
import { broken, named, same, settled } from '../verify.js';

const needs = { methods: ['watch'] } as const;

/** How often a change is tried, as a stream may open only after the first. */
const tries = 4;

/** What those who watch are told. */
export const watchingChecks: readonly Check[] = [
  {
    id: 'F1',
    title: 'A save is told to those who watch, as the row that the list has',
    level: 'write',
    needs: { ...needs, permits: ['save'] },
    mend: 'Tell every watcher of every write, also of those that came through the same provider.',
    run: async stage => {
      const { client, mapping } = await stage.mapped();
      const changes = changesOf(stage);
      let isOn = true;
      const notice = await changes.until(client.id, async () => {
        isOn = !isOn;
        await stage.save(client.id, stage.onto(mapping.company.id, stage.services(isOn)));
      });
      if (notice.type === 'row') await isKnown(stage, notice);
      changes.stop();
    },
  },
  {
    id: 'F2',
    title: 'What happens behind the back is told to those who watch',
    level: 'full',
    needs: { ...needs, seed: ['removeCompany', 'upsertCompany'] },
    mend: 'Tell a row that changed, `gone` for a client that is no more, or `reset` where you cannot tell what changed.',
    run: async stage => {
      const { client, mapping } = await stage.mapped();
      const changes = changesOf(stage);
      let isThere = true;
      const notice = await changes.until(client.id, async () => {
        if (isThere) await stage.seed.removeCompany?.(mapping.company.id);
        else await stage.seed.upsertCompany?.(mapping.company);
        isThere = !isThere;
      });
      if (notice.type === 'row') await isKnown(stage, notice);
      changes.stop();
    },
  },
  {
    id: 'F5',
    title: 'An abort ends the watching, at once and without an error',
    level: 'read',
    needs,
    mend: 'Return from the iteration when the signal aborts; do not throw its reason, and close the connection.',
    run: async stage => {
      const controller = new AbortController();
      const notices = stage.provider.watch?.({ signal: controller.signal })[Symbol.asyncIterator]();
      if (!notices) throw new NotChecked('The provider has no watch.');
      const next = settled(notices.next());
      // Long enough to be refused, if watching is refused.
      const early = await within(100, next, late);
      if (early !== late && early.isRejected) throw early.reason;
      controller.abort(new Error('no longer wanted'));
      const last = early === late ? next : settled(notices.next());
      const end = await within(Math.max(stage.limits.abortMs, 50), last, late);
      const expected = `the iteration ends within ${stage.limits.abortMs} ms of an abort`;
      if (end === late) broken(expected, 'it still waits');
      if (end.isRejected) broken(`${expected}, without an error`, named(end.reason));
      same(end.value.done, true, '`done` after the abort');
    },
  },
];

/** Watches, makes a change, and waits to be told. */
function changesOf({ provider, limits }: Stage) {
  const controller = new AbortController();
  const notices = provider.watch?.({ signal: controller.signal })[Symbol.asyncIterator]();
  if (!notices) throw new NotChecked('The provider has no watch.');
  let next = settled(notices.next());
  const isAbout = (notice: MappingNotice, clientId: Id) =>
    notice.type === 'reset' || (notice.type === 'gone' ? notice.clientId : notice.row.client.id) === clientId;

  return {
    /** The first notice after a change that is about this client, or about everything. */
    async until(clientId: Id, change: () => Promise<void>): Promise<MappingNotice> {
      for (let count = 0; count < tries; count++) {
        await change();
        const deadline = performance.now() + limits.noticeMs / tries;
        for (let left = limits.noticeMs / tries; left > 0; left = deadline - performance.now()) {
          const end = await within(left, next, late);
          if (end === late) break;
          if (end.isRejected) throw end.reason;
          if (end.value.done) broken('watching goes on until it is aborted', 'it ended');
          if (isAbout(end.value.value, clientId)) return end.value.value;
          next = settled(notices.next());
        }
      }
      controller.abort();
      return broken(`a notice of the change within ${limits.noticeMs} ms`, 'none came');
    },
    stop: () => controller.abort(),
  };
}

async function isKnown(stage: Stage, { row }: MappingNotice & { readonly type: 'row' }): Promise<void> {
  const known = await stage.row(row.client.id);
  same(row.mapping?.revision, known.mapping?.revision, 'the revision of the row that is told');
  same(row, known, 'the row that is told');
}
