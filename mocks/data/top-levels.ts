import type { TopLevel } from 'client-mapping-elements';
import { languages } from './languages.js';
import { list } from './language.js';

const industries = list('Healthcare|Manufacturing|Legal|Education|Public sector|Retail|Hospitality|Finance|Charities');

/** The groups above clients: regions first, then one business unit a region and industry, as far as `count` goes. */
export function topLevelsOf(count: number): TopLevel[] {
  const regions = [...new Set(languages.flatMap(language => language.regions))];
  const units = industries.flatMap(industry => regions.map(region => `${region} – ${industry}`));
  return [...regions, ...units].slice(0, count).map((name, index) => ({ id: String(index + 1), name }));
}
