// `npm run lint:openapi`: lints docs/openapi.yaml by redocly.yaml. Nothing leaves the machine: no telemetry, no look for
// a newer version.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const redocly = join('node_modules', '.bin', process.platform === 'win32' ? 'redocly.cmd' : 'redocly');
const { status } = spawnSync(
  redocly,
  ['lint', 'docs/openapi.yaml', '--config', 'redocly.yaml', '--max-problems', '50'],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_NOTIFICATIONS: 'true' },
  },
);
process.exitCode = status ?? 1;
