/** Custom states of a host, for `:state(…)`; sets those that are true. */
export function showStates(internals: ElementInternals, states: Readonly<Record<string, boolean>>): void {
  for (const [name, isOn] of Object.entries(states)) internals.states[isOn ? 'add' : 'delete'](name);
}
