import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchProfile } from '../../e2e/states/browser.mjs';
import { makeTempDir } from '../../support/folder.ts';
import { checkout } from './codex.ts';

export interface Served {
  page: Page;
  /** With its token, as the served app says it. */
  address: string;
  /** The home's config.toml. */
  config: string;
  close(): Promise<void>;
}

/** The built app on a home of its own with this config.toml ('' for none), and a page of Chromium beside it. */
export async function servedPage(config = '', more: NodeJS.ProcessEnv = {}): Promise<Served> {
  const folder = makeTempDir();
  const home = join(folder.path, 'codex');
  mkdirSync(home);
  const file = join(home, 'config.toml');
  if (config !== '') writeFileSync(file, config);
  const env = {
    PATH: process.env['PATH'],
    HOME: folder.path,
    SWITCHBOARD_STATE_DIR: join(folder.path, 'state'),
    ...more,
  };
  const args = [join(checkout, 'out/cli.js'), '--home', home, 'serve', '--no-open'];
  const door = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  // A profile of its own on disk: only such a one keeps compiled scripts from one load to the next, as a person's does.
  const context = await launchProfile(join(folder.path, 'profile'), { width: 1080, height: 720 });
  const close = async () => {
    await context.close();
    door.kill();
    folder.remove();
  };
  try {
    const address = await addressOf(door);
    return { page: await context.newPage(), address, config: file, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function addressOf(door: ReturnType<typeof spawn>): Promise<string> {
  let said = '';
  for await (const chunk of door.stdout ?? []) {
    said += String(chunk);
    const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said);
    if (found) return found[0];
  }
  throw new Error(`the served app said no address: ${said}`);
}
