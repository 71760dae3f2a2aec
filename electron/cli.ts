#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKeyPrint } from './cli/fast-path.ts';
import { debugReport, endWithReason, onUnhandled } from './crash/unhandled.ts';

onUnhandled((error) => void endWithReason(error));

const argv = process.argv.slice(2);
// This file is out/cli.js when it runs: the page lies beside it, package.json one folder above.
const out = import.meta.dirname;

async function printKey(words: string[]): Promise<number> {
  const { runKeyPrint } = await import('./keys/print-key.ts');
  return runKeyPrint(words, process);
}

/** The core is loaded when a command first asks for it, so that `--help` and wrong usage are quick. */
async function core() {
  const [{ createCliCore }, services, { oneLine }] = await Promise.all([
    import('./cli/core.ts'),
    import('./services.ts'),
    import('./printable.ts'),
  ]);
  const { createServices, createDemoServices } = services;
  // What went wrong in one line; its stack for whoever looks for the cause.
  const log = (text: string) => {
    const [line = ''] = text.split('\n');
    process.stderr.write(`${oneLine(line)}\n`);
    if (line !== text) debugReport(text);
  };
  return createCliCore({
    env: process.env,
    log,
    rendererDir: join(out, 'renderer'),
    createServices,
    createDemoServices,
  });
}

/** Every command but the fast one. */
async function command(words: string[]): Promise<void> {
  const [{ runCli }, { terminal, exitWith }] = await Promise.all([
    import('./cli/program.ts'),
    import('./cli/terminal.ts'),
  ]);
  const code = await runCli(words, {
    bridge: async (home) => (await core()).bridge(home),
    makeDemo: async () => (await core()).makeDemo(),
    startServe: async (options) => (await core()).startServe(options),
    printKey,
    io: terminal(process),
    env: process.env,
    version: version(),
  });
  exitWith(process, code);
}

function version(): string {
  const read: unknown = JSON.parse(readFileSync(join(out, '../package.json'), 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
}

try {
  if (isKeyPrint(argv)) process.exitCode = await printKey(argv);
  else await command(argv);
} catch (error) {
  await endWithReason(error);
}
