import { type Language, list } from './language.js';

const stems = list(
  'Abbey|Albion|Alder|Amber|Anchor|Arden|Ashdown|Aspen|Atlas|Beacon|Birchwood|Bluebell|Bramley|Bridgewater|Brook|Calder|' +
    'Cambrian|Cedar|Chiltern|Clearview|Cobalt|Cornerstone|Cotswold|Crown|Dalton|Delta|Dovetail|Eastgate|Elmfield|Everest|' +
    'Fairway|Falcon|Fernhill|Foxglove|Galleon|Glenmore|Granite|Greenfield|Harbour|Hawthorn|Highfield|Hollybank|Ironbridge|' +
    'Juniper|Kestrel|Kingsway|Lakeside|Larch|Linden|Magnolia|Maple|Meridian|Millbrook|Moorland|Newbridge|Nightingale|' +
    'Oakfield|Oakridge|Old Mill|Orchard|Orion|Osprey|Otterburn|Oxbow|Palmer|Paragon|Parkside|Pemberton|Pendle|Penrose|' +
    'Phoenix|Pinewood|Pioneer|Priory|Proseware|Quayside|Quantum|Queensway|Ravenscroft|Redwood|Regent|Relecloud|Ridgeway|' +
    'Riverside|Rosewood|Rowan|Sandpiper|Saxon|Severn|Sherwood|Silverstone|Southridge|Sterling|Summit|Tailspin|Thornbury|' +
    'Trey|Trinity|Tudor|Underwood|Unity|Valley|VanArsdel|Vertex|Victoria|Waterside|Wessex|Westbrook|Whitfield|Willow|' +
    'Windermere|Wingtip|Woodgrove|Yarrow|Yewtree|Zenith',
);

const trades = list(
  'Accountancy|Architects|Care Homes|Catering Supplies|Components|Construction|Dental Care|Engineering|Estates|' +
    'Financial Planning|Foods|Furniture|Insurance Brokers|Joinery|Landscapes|Legal|Logistics|Marine|Medical Centre|Motors|' +
    'Packaging|Pharmacy|Plumbing|Primary Academy|Print|Property|Recruitment|Research|Roofing|Solicitors|Surveyors|Toys|' +
    'Travel|Veterinary Group|Wealth|Wholesale',
);

export const english: readonly Language[] = [
  {
    weight: 30,
    regions: ['UK', 'Ireland', 'Scotland', 'Wales'],
    stems,
    trades,
    pattern: 'S T',
    pair: ' & ',
    and: 'and',
    forms: ['{} Ltd', '{} Limited', '{}', '{} PLC', '{} LLP', '{} Group'],
    cities: list('London|Leeds|Bristol|Dublin|Cardiff|Glasgow|Manchester|York|Belfast|Newcastle'),
  },
  {
    weight: 16,
    regions: ['US East', 'US West', 'US Midwest', 'Canada'],
    stems,
    trades,
    pattern: 'S T',
    pair: ' & ',
    and: 'and',
    forms: ['{} Inc.', '{}, Inc.', '{} LLC', '{} Corp.', '{}', '{} Holdings, LLC'],
    cities: list('San Francisco|Boston|Austin|Denver|Portland|Chicago|Toronto|Seattle|Albany|Tampa'),
  },
  {
    weight: 6,
    regions: ['ANZ', 'South Africa'],
    stems,
    trades,
    pattern: 'S T',
    pair: ' & ',
    and: 'and',
    forms: ['{} Pty Ltd', '{} Pty. Limited', '{} (Pty) Ltd', '{}'],
    cities: list('Sydney|Perth|Auckland|Brisbane|Hobart|Durban|Adelaide|Wellington'),
  },
];
