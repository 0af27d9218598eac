import type { MappingEvent } from 'client-mapping-elements';
import { listOf } from './providers.js';

/** The ten firms of the design pictures, with what became of each. */
const firms = [
  ['Acme Ltd', 'ACME Limited'],
  ['Adventure Works Cycles'],
  ['Blue Yonder Airlines', 'Blue Yonder'],
  ['Coho Vineyard & Winery', 'Coho Winery'],
  ['Contoso, Inc.', 'Contoso'],
  ['Fabrikam Inc', 'SanFrancisco_Fabrikam'],
  ['Fourth Coffee'],
  ['Litware Holdings PLC', 'Litware'],
  ['Müller & Söhne GmbH'],
  ['Northwind Traders Pty Ltd'],
] as const;

const free = [
  'AdventureWorks',
  '4th Coffee',
  'Mueller und Soehne GmbH & Co. KG',
  'Mueller Logistics',
  'Muelheim Clinic',
];

const event = (id: string, clientId: string, title: string): MappingEvent => ({
  id,
  clientId,
  family: 'billing',
  code: 'usage-push-failed',
  severity: 'warning',
  title,
  raisedAt: '2026-11-01T06:30:00Z',
  actions: ['recheck', 'resolve'],
});

/**
 * A short list: ids from 101 in the order of the names, Blue Yonder (103) with two events, the company of Litware (108)
 * gone, five companies free.
 */
export function aPortfolio() {
  const memory = listOf(firms, {
    events: [event('e1', '103', 'Usage could not be pushed'), event('e2', '103', 'The invoice item does not match')],
  })();
  free.forEach((name, at) => memory.upsertCompany({ id: `free-${at + 1}`, name }));
  memory.removeCompany('company-108');
  return memory;
}

/** Names that break what is drawn carelessly: long, in other scripts, with pictures, with markup. */
export const hardNames = listOf([
  [
    'The Honourable Society of Long Names and Even Longer Traditions of Greater Manchester, Merseyside and Lancashire Limited',
    'SanFrancisco_The Honourable Society of Long Names and Even Longer Traditions',
  ],
  ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG'],
  ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Ltd', 'Llanfair PG'],
  ['🥐 Zoë’s Bakery', '🥐 Zoe'],
  ['👩🏽‍🚀 Space Camp 🚀 LLC', 'Space Camp'],
  ['東京国際総合物流倉庫管理サービスおよび関連事業開発推進株式会社', '東京国際物流'],
  ['上海星辰科技有限公司', 'Shanghai Xingchen'],
  ['مؤسسة النور (Al Noor) للتجارة 2024', 'Al Noor'],
  ['<b>Bold & Sons</b>', '<img src=x onerror=alert(1)>'],
  ['Z̷a̷l̷g̷o̷ Design', 'Zalgo'],
]);
