#!/usr/bin/env node
// The command line: `npx client-mapping-elements check <base-url>`.
import { check } from './check.js';
import { readArguments, usage, UsageError } from './arguments.js';

/** What the process ends with: 0 when no check failed, 1 when one did, 2 when the command was not understood. */
async function main(args) {
  try {
    const command = readArguments(args);
    if (command.isHelp) {
      console.log(usage);
      return 0;
    }
    const { text, isRight } = await check(command);
    process.stdout.write(text);
    return isRight ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
