import { spawn } from 'node:child_process';
import { once } from 'node:events';
import openWithArguments from 'open';
import type { Seat } from './browser-here.ts';
import { tellsPeers } from './peer-user.ts';
import type { Tokens } from './sessions.ts';

/** How an address is brought to the person’s browser, so that no other user of the machine can use what they see of it. */
export interface Handover {
  address: string;
  open: (address: string) => Promise<unknown>;
}

/** Runs a program that reads what it is to do from its standard input, which nobody else can read. */
async function tell(command: string, args: string[], script: string): Promise<void> {
  const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.on('error', () => undefined); // its exit says more
  child.stdin.end(`${script}\n`);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw Object.assign(new Error(`${command} ended with ${String(code)}`), { code: 'EXIT' });
}

/**
 * The arguments of a process can be read by every user of a Linux or macOS machine, and an address in them by who is
 * quick. So on Linux the browser is given the token that only our own user’s programs can use, and on macOS and in WSL
 * (whose browser runs on Windows, as no user of Linux) a program that opens addresses is told it through a pipe. On
 * Windows arguments are the user’s own business. Null where neither can be had: the person opens the printed address.
 */
export function handover({ platform, env }: Seat, { printed, handed }: Tokens): Handover | null {
  if (platform === 'darwin') {
    const open = (address: string) => tell('/usr/bin/osascript', [], `open location "${address}"`);
    return { address: printed, open };
  }
  if (env['WSL_DISTRO_NAME']) {
    const args = ['-NoProfile', '-NonInteractive', '-Command', '-'];
    return { address: printed, open: (address) => tell('powershell.exe', args, `Start-Process '${address}'`) };
  }
  if (platform === 'win32') return { address: printed, open: openWithArguments };
  return tellsPeers() ? { address: handed, open: openWithArguments } : null;
}
