import type { ContractSeed } from './contract-options.js';
import type { Stage } from './stage.js';

const north = { id: 'kit-north', name: 'North' };
const south = { id: 'kit-south', name: 'South' };

/** Names that searches and orders get wrong: two that are equal, other letters, other cases, marks of patterns. */
const clientNames = [
  'Acme Ltd',
  'Acme Ltd',
  "O'Neil S.A.",
  'Çelik Ünal',
  'Delta-Corp',
  '100% Pure_Water*',
  'zebra labs',
  'Zenith (North)',
  '株式会社 東京',
  'Acne Clinic',
];

const companyNames = ['Acme Limited', 'Águila S.L.', 'beta 50%', 'Beta GmbH', 'Ozone_X', 'Free Water'];

/** A few clients and companies, half of them mapped, for checks of reading; does nothing where nothing can be made. */
export async function openShop(stage: Stage): Promise<void> {
  if (!stage.isSeeded) return;
  const { clients, companies } = await makeShop(stage.seed, stage.tag);
  for (const index of [0, 2, 3, 6]) {
    const services = stage.services(index > 2);
    await stage.save(clients[index].id, stage.onto(companies[index % 5].id, services));
  }
  const raisedAt = new Date(0).toISOString();
  await stage.seed.raiseEvent?.({
    clientId: clients[2].id,
    family: stage.description.services[0]?.id ?? 'mapping',
    code: 'usage-push-failed',
    severity: 'error',
    title: 'Usage push failed',
    raisedAt,
    actions: ['recheck', 'ignore'],
  });
}

async function makeShop(seed: ContractSeed, tag: string) {
  const levels = [north, south, undefined];
  const clients = await seed.createClients(
    clientNames.map((name, index) => {
      const topLevel = levels[index % levels.length];
      return { name: `${name} ${tag}`, ...(topLevel && { topLevel }) };
    }),
  );
  const companies = await seed.createCompanies(companyNames.map(name => ({ name: `${name} ${tag}` })));
  return { clients, companies };
}
