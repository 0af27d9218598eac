// The packed package in the hands of a host: installed from its tarball, imported by bare Node, type-checked, and its
// contract kit run.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const folder = mkdtempSync(join(tmpdir(), 'mapping-host-'));
const run = (command, args, cwd = folder) =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });

const host = `
import { MappingError, MemoryMappingProvider, type MappingProvider, type ClientMapping } from 'client-mapping-elements';
import 'client-mapping-elements/define/all.js';
import { createMock } from 'client-mapping-elements/mocks';
import { type ContractResult, formatResults, memorySeed, runProviderContract } from 'client-mapping-elements/testing';

// By name whether a service is on: what is absent is off, and no name is a must.
const services: Record<string, boolean> = { backup: true };
const mapping = { company: { id: 'k', name: 'ACME' }, services, eventCount: 0, revision: '1' };
const rows: ClientMapping[] = [{ client: { id: '1', name: 'Acme' }, mapping }];
const provider: MappingProvider = {
  listClientMappings: async ({ offset, limit }, { signal }) => {
    signal.throwIfAborted();
    return { items: rows.slice(offset, offset + limit), total: rows.length };
  },
  listCompanies: async () => ({ items: [], total: 0 }),
  saveMapping: async () => Promise.reject(new MappingError('forbidden')),
  removeMapping: async () => Promise.reject(new MappingError('forbidden')),
};
const page = document.querySelector('client-mappings')!;
page.provider = provider;
page.addEventListener('mapping-summary-change', ({ detail }) => console.log(detail.notMapped));
createMock({ clientCount: 40 });
const results: readonly ContractResult[] = await runProviderContract(() => provider, { level: 'read' });
await runProviderContract(() => new MemoryMappingProvider(), { level: 'full', seed: memorySeed });
console.log(formatResults(results), results.map(result => (result.verdict === 'fail' ? result.mend : '')));
export {};
`;

const react = `
import { useRef } from 'react';
import type { MappingEditor, RestMappingProvider } from 'client-mapping-elements';
import type { MappingElements } from 'client-mapping-elements/jsx';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends MappingElements<HTMLAttributes<HTMLElement>> {}
  }
}

export function Portal({ provider }: { provider: RestMappingProvider }) {
  const editor = useRef<MappingEditor>(null);
  return (
    <>
      <client-mappings
        key="page"
        className="wide"
        provider={provider}
        density="compact"
        onmapping-summary-change={({ detail }) => console.log(detail.notMapped.toFixed())}
        onmapping-save-request={event => event.preventDefault()}
      >
        <button slot="actions">Export</button>
      </client-mappings>
      <mapping-editor ref={editor} clientId="668" presentation="inline" />
      {/* @ts-expect-error There is no such density. */}
      <client-mapping-table density="tiny" />
      {/* @ts-expect-error An event has the detail of its class. */}
      <mapping-filters onmapping-query-change={({ detail }) => detail.clientId} />
    </>
  );
}
`;

const imports = `
const names = ['', '/define/all.js', '/define/client-mappings.js', '/mocks', '/testing'];
const all = await Promise.all(names.map(name => import('client-mapping-elements' + name)));
if (typeof all[0].MemoryMappingProvider !== 'function') throw new Error('MemoryMappingProvider is not exported');
// A server makes the provider of the page that it draws beforehand.
const { code, field } = await new all[0].RestMappingProvider({ base: '/api/psa' })
  .describe({ signal: new AbortController().signal })
  .catch(reason => reason);
if (code !== 'invalid' || field !== 'base') throw new Error('a relative base is not told of in Node');
await import('client-mapping-elements/custom-elements.json', { with: { type: 'json' } });
`;

try {
  const [{ filename }] = JSON.parse(run(npm, ['pack', '--json', '--pack-destination', folder], resolve('.')));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  run(npm, [
    'install',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    `./${filename}`,
    'msw@2.15.0',
    'typescript@6.0.3',
    '@types/react@19.3.0',
  ]);
  writeFileSync(join(folder, 'imports.mjs'), imports);
  run(process.execPath, ['imports.mjs']);
  cpSync(new URL('package-host/', import.meta.url), folder, { recursive: true });
  run(process.execPath, ['contract.mjs']);
  run(process.execPath, ['--test', 'contract.test.mjs']);
  run(process.execPath, ['command.mjs']);
  writeFileSync(join(folder, 'host.ts'), host);
  writeFileSync(join(folder, 'react.tsx'), react);
  for (const [module, moduleResolution] of [
    ['esnext', 'bundler'],
    ['node16', 'node16'],
  ]) {
    const options = [
      '--noEmit',
      '--strict',
      // As Vite's template has it: what the docs say must not stand unused.
      '--noUnusedLocals',
      '--target',
      'es2022',
      '--lib',
      'es2023,dom,dom.iterable',
      // Libraries are checked too, as TypeScript does by default: our types must hold by themselves.
      ...(module === 'esnext' ? [] : ['--skipLibCheck']),
    ];
    run(process.execPath, [
      'node_modules/typescript/bin/tsc',
      ...options,
      '--module',
      module,
      '--moduleResolution',
      moduleResolution,
      '--jsx',
      'react-jsx',
      'host.ts',
      'react.tsx',
    ]);
  }
  console.log(
    'The packed package installs, imports in Node, type-checks in a host and in React, and its contract kit runs.',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
