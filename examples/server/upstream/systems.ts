import type { Database } from '../database/database.js';
import type { Log } from '../log.js';
import { GravityZone } from './gravityzone.js';
import { HaloPsa } from './halopsa.js';
import { type Systems, syncSystems } from './sync.js';

/** The real systems, if the environment has credentials for both. They are read here and nowhere else. */
export function systemsFrom(env: NodeJS.ProcessEnv, integrationId: string): Systems | undefined {
  const { HALO_BASE, HALO_CLIENT_ID, HALO_CLIENT_SECRET, HALO_TENANT, HALO_SCOPE, GZ_BASE, GZ_API_KEY } = env;
  const given = [HALO_BASE, HALO_CLIENT_ID, HALO_CLIENT_SECRET, GZ_BASE, GZ_API_KEY];
  if (given.every(value => !value)) return undefined;
  if (!HALO_BASE || !HALO_CLIENT_ID || !HALO_CLIENT_SECRET || !GZ_BASE || !GZ_API_KEY)
    throw new Error('HALO_BASE, HALO_CLIENT_ID, HALO_CLIENT_SECRET, GZ_BASE and GZ_API_KEY are needed together.');
  return {
    integrationId,
    halo: new HaloPsa({
      base: HALO_BASE,
      clientId: HALO_CLIENT_ID,
      clientSecret: HALO_CLIENT_SECRET,
      tenant: HALO_TENANT,
      scope: HALO_SCOPE,
      callsPerSecond: rateOf(env.HALO_CALLS_PER_SECOND),
    }),
    gravityZone: new GravityZone({
      base: GZ_BASE,
      apiKey: GZ_API_KEY,
      callsPerSecond: rateOf(env.GZ_CALLS_PER_SECOND),
    }),
  };
}

const everyMs = 15 * 60_000;

/** Reads the systems now and from time to time, one crawl after the other. Answers what ends it. */
export function keepInSync(database: Database, systems: Systems, log: Log): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const sync = async () => {
    await syncSystems(database, systems, log);
    if (!isOver) timer = setTimeout(() => void sync(), everyMs);
  };
  void sync();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

function rateOf(text: string | undefined): number | undefined {
  const rate = Number(text);
  return text && rate > 0 ? rate : undefined;
}
