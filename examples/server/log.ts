/** Writes one line of JSON. What it is given must hold no secret and no customer's name. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, facts?: Readonly<Record<string, unknown>>) => void;

export const logToStderr: Log = (level, event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...facts })}\n`);
};

export const silent: Log = () => undefined;

/**
 * What a log may say of a failure: its kind and place. The messages of databases and other services quote what they
 * were given, names included, so they are left out.
 */
export function failureFacts(reason: unknown): Record<string, unknown> {
  if (!(reason instanceof Error)) return { kind: typeof reason };
  const code = 'code' in reason && typeof reason.code === 'string' ? reason.code : undefined;
  const constraint = 'constraint' in reason && typeof reason.constraint === 'string' ? reason.constraint : undefined;
  const stack = reason.stack
    ?.split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, 6)
    .map(line => line.trim());
  return { kind: reason.name, code, constraint, stack };
}
