import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The flags by which Chromium stays on this machine and runs as any user. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Its own services ask for names all the same: no name is looked up, and none leaves the machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function headless() {
  const executablePath = process.env.CHROMIUM ?? usual.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('no Chromium on this machine: npm test says how to get it');
  return { executablePath, args: quiet };
}

/** Headless Chromium: the one that CHROMIUM names, else the system's. */
export const launchBrowser = async () => chromium.launch(headless());

/** The same with a profile that is kept in a folder. */
export const launchProfile = async (folder, viewport) =>
  chromium.launchPersistentContext(folder, { ...headless(), viewport });
