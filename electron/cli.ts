#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKeyPrint } from './cli/fast-path.ts';

const argv = process.argv.slice(2);
// This file is out/cli.js when it runs: the page lies beside it, package.json one folder above.
const out = import.meta.dirname;

async function printKey(words: string[]): Promise<number> {
  const { runKeyPrint } = await import('./keys/print-key.ts');
  return runKeyPrint(words, process);
}

/** The core is loaded when a command first asks for it, so that `--help` and wrong usage are quick. */
async function core() {
  const [{ createCliCore }, services] = await Promise.all([import('./cli/core.ts'), import('./services.ts')]);
  const { createServices, createDemoServices } = services;
  const log = (line: string) => process.stderr.write(`${line}\n`);
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

if (isKeyPrint(argv)) process.exitCode = await printKey(argv);
else await command(argv);
