// The command line of the packed package, against the mocks behind a real HTTP server.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { serveMock } from './serve.mjs';

/** Runs the command, and answers what it printed and its exit code. */
async function command(...args) {
  const file = 'node_modules/client-mapping-elements/bin/client-mapping-elements.js';
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [file, ...args])) };
  } catch ({ code, stdout, stderr }) {
    return { code, stdout, stderr };
  }
}

const secret = 'Bearer s3cr3t-t0k3n-0123456789';
const tokens = new Set();
const right = await serveMock({ heard: ({ authorization }) => tokens.add(authorization) });
const wrong = await serveMock({ scenario: 'one-upstream-down' });
const down = await serveMock({ scenario: 'failing' });
try {
  const read = await command('check', right.address, '--header', `Authorization: ${secret}`);
  assert.equal(read.code, 0, read.stdout + read.stderr);
  assert.match(read.stdout, /^pass {2}R4 /m);
  assert.match(read.stdout, /^\d+ passed, 0 failed, \d+ skipped$/m);
  assert.deepEqual([...tokens], [secret], 'the header is sent with every request');
  assert.ok(!(read.stdout + read.stderr).includes('s3cr3t'), 'the header is not printed');

  const full = await command('check', right.address, '--level', 'full', '--clients', '975,762,231,668', '--json');
  assert.equal(full.code, 0, full.stdout + full.stderr);
  const passed = JSON.parse(full.stdout).filter(({ verdict }) => verdict === 'pass');
  for (const id of ['W3', 'N5', 'O4', 'F1', 'A5', 'X2'])
    assert.ok(
      passed.some(result => result.id === id),
      `${id} passes: ${full.stdout}`,
    );

  const failed = await command('check', wrong.address, '--only', 'R7,H7');
  assert.equal(failed.code, 1);
  assert.match(failed.stdout, /^FAIL {2}R7/m);
  const unreached = await command('check', down.address, '--json');
  assert.equal(unreached.code, 1);
  assert.equal(JSON.parse(unreached.stdout)[0].id, 'connection');

  for (const args of [
    [],
    ['explode'],
    ['check'],
    ['check', 'not-an-address'],
    ['check', right.address, '--level', 'all'],
    ['check', right.address, '--level', 'write'],
    ['check', right.address, '--hedaer', 'x'],
    ['check', right.address, '--only', 'Z9'],
    ['check', right.address, '--header', `Authorization ${secret}`],
    ['check', right.address, '--header', `Authorization: ${secret}\u2028`],
  ]) {
    const { code, stderr } = await command(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, /^Usage: /m);
    assert.ok(!stderr.includes('s3cr3t'), 'a header that is refused is not printed');
  }
  const help = await command('--help');
  assert.equal(help.code, 0);
  assert.match(help.stdout, /^Usage: /);
} finally {
  for (const { close } of [right, wrong, down]) close();
}
