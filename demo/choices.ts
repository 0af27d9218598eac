// What a visitor chose, in the URL, so that a link shows the same.
import { type ScenarioName, scenarios } from 'client-mapping-elements/mocks';

export const themes = ['auto', 'light', 'dark'] as const;
export const densities = ['compact', 'default', 'comfortable'] as const;
export const directions = ['ltr', 'rtl'] as const;

export interface Choices {
  readonly scenario: ScenarioName;
  /** How many clients there are. */
  readonly clients: number;
  readonly theme: (typeof themes)[number];
  readonly density: (typeof densities)[number];
  readonly direction: (typeof directions)[number];
  /** Whether services are switched in the table. */
  readonly services: 'shown' | 'editable';
}

export const defaultChoices: Choices = {
  scenario: 'normal',
  clients: 246,
  theme: 'auto',
  density: 'default',
  direction: 'ltr',
  services: 'shown',
};

/** More would only show how long seeding takes. */
const mostClients = 100_000;

/** What is not understood is left at its default. */
export function readChoices(params: URLSearchParams): Choices {
  const oneOf = <T extends string>(name: string, values: readonly T[], otherwise: T): T =>
    values.find(value => value === params.get(name)) ?? otherwise;
  const clients = params.get('clients') ?? '';
  return {
    scenario: oneOf('scenario', scenarioNames, defaultChoices.scenario),
    clients: /^\d{1,6}$/.test(clients) ? Math.min(Number(clients), mostClients) : defaultChoices.clients,
    theme: oneOf('theme', themes, defaultChoices.theme),
    density: oneOf('density', densities, defaultChoices.density),
    direction: oneOf('direction', directions, defaultChoices.direction),
    services: oneOf('services', ['shown', 'editable'], defaultChoices.services),
  };
}

/** The URL form, without defaults: `?scenario=slow&theme=dark`, or empty. */
export function searchOf(choices: Choices): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(choices) as [keyof Choices, Choices[keyof Choices]][])
    if (value !== defaultChoices[name]) params.set(name, String(value));
  return params.size > 0 ? `?${params}` : '';
}

export const scenarioNames = Object.keys(scenarios) as ScenarioName[];
