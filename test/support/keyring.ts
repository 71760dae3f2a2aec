import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WireValue } from '../../electron/keys/dbus-wire.ts';
import { secretService } from '../../electron/keys/secret-service.ts';
import { connectBus } from '../../electron/keys/session-bus.ts';

const password = 'test';

export interface Keyring {
  /** For child processes: a HOME, XDG folders and a session bus of their own, and no display. */
  env: NodeJS.ProcessEnv;
  /** The folder that is everything’s home; goes with `stop`. */
  dir: string;
  lock(): Promise<void>;
  unlock(): Promise<void>;
  /** Starts the keychain where none ran: as one that comes up late, or is installed now. */
  begin(): Promise<void>;
  /** Ends the keychain’s process, as a crash does; the bus stays. */
  kill(): Promise<void>;
  /** The keychain stays but answers nothing more. */
  freeze(): void;
  stop(): Promise<void>;
}

export interface KeyringOptions {
  /** False: a bus on which no keychain runs. */
  daemon?: boolean;
  /** As on a desktop: the bus starts a keychain again when one is asked for and none runs. */
  restarts?: boolean;
}

async function end(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Without `restarts` a bus that starts nothing by itself: what is not started here is not there. */
const busConfiguration = (socket: string, restarts: boolean): string => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  ${restarts ? '<standard_session_servicedirs/>' : ''}
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`;

async function firstOutput(child: ChildProcess, what: string): Promise<string> {
  const said = new Promise<string>((resolve) => child.stdout?.once('data', (data) => resolve(String(data).trim())));
  const failed = once(child, 'exit').then(() => {
    throw new Error(`${what} ended before it was ready`);
  });
  return Promise.race([said, failed]);
}

/** A real Secret Service (gnome-keyring, unlocked) on a session bus of its own. The caller stops it. */
export async function startKeyring({ daemon = true, restarts = false }: KeyringOptions = {}): Promise<Keyring> {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), 'switchboard-keyring-'));
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    LANG: 'C.UTF-8',
    HOME: dir,
    XDG_DATA_HOME: join(dir, 'data'),
    XDG_CONFIG_HOME: join(dir, 'config'),
    XDG_CACHE_HOME: join(dir, 'cache'),
    XDG_RUNTIME_DIR: join(dir, 'run'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(dir, 'bus')}`,
  };
  for (const folder of ['data', 'config', 'cache', 'run']) mkdirSync(join(dir, folder), { mode: 0o700 });
  writeFileSync(join(dir, 'bus.conf'), busConfiguration(join(dir, 'bus'), restarts));

  const bus = spawn('dbus-daemon', [`--config-file=${join(dir, 'bus.conf')}`, '--nofork', '--print-address'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let keyring: ChildProcess | null = null;
  const stop = async (): Promise<void> => {
    if (restarts) await endStarted(join(dir, 'bus'));
    await end(keyring);
    await end(bus);
    rmSync(dir, { recursive: true, force: true });
  };
  const begin = async (): Promise<void> => {
    keyring = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    keyring.stdin?.end(password);
    await ready(join(dir, 'bus'));
  };
  try {
    await firstOutput(bus, 'dbus-daemon');
    if (daemon) await begin();
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    env,
    dir,
    async lock() {
      await callService(join(dir, 'bus'), () => ({ member: 'Lock', signature: 'ao', body: [[login]] }));
    },
    async unlock() {
      await callService(
        join(dir, 'bus'),
        () => ({ member: 'OpenSession', signature: 'sv', body: ['plain', ['s', '']] }),
        ([, session = '']) => unlockWithPassword(session),
      );
    },
    begin,
    kill: () => end(keyring),
    freeze() {
      keyring?.kill('SIGSTOP');
    },
    stop,
  };
}

const login = '/org/freedesktop/secrets/collection/login';

interface Question {
  interface?: string;
  member: string;
  signature: string;
  body: WireValue[];
}

/** Asks the Secret Service one thing after the other over one connection; the last answer is given back. */
async function callService(socket: string, ...questions: ((before: WireValue[]) => Question)[]): Promise<WireValue[]> {
  const connection = await connectBus(socket, 5000);
  try {
    let answer: WireValue[] = [];
    for (const question of questions) {
      const asked = { interface: 'org.freedesktop.Secret.Service', ...question(answer) };
      answer = await connection.call({
        destination: 'org.freedesktop.secrets',
        path: '/org/freedesktop/secrets',
        ...asked,
      });
    }
    return answer;
  } finally {
    connection.close();
  }
}

/** What gnome-keyring offers beside the standard, so that no window has to ask for the password. */
const unlockWithPassword = (session: WireValue): Question => ({
  interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface',
  member: 'UnlockWithMasterPassword',
  signature: 'o(oayays)',
  body: [login, [session, [], [...Buffer.from(password)], 'text/plain']],
});

/** Ends the keychain that the bus itself started, if it did. */
async function endStarted(socket: string): Promise<void> {
  const bus = 'org.freedesktop.DBus';
  const connection = await connectBus(socket, 5000);
  const ask = (member: string): Promise<WireValue[]> =>
    connection.call({
      destination: bus,
      path: '/org/freedesktop/DBus',
      interface: bus,
      member,
      signature: 's',
      body: ['org.freedesktop.secrets'],
    });
  try {
    if ((await ask('NameHasOwner'))[0] !== true) return;
    process.kill(Number((await ask('GetConnectionUnixProcessID'))[0]), 'SIGKILL');
  } finally {
    connection.close();
  }
}

/**
 * Waits until the unlocked collection is there. The product's own question: gnome-keyring names a default collection
 * before it has made it, and on a busy machine the two are far apart.
 */
async function ready(socket: string): Promise<void> {
  const service = secretService({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}` }, 5000);
  for (let attempt = 0; ; attempt += 1) {
    const now = await service.state();
    if (now.state === 'available') return;
    if (attempt >= 200) throw new Error(`gnome-keyring is ${now.state} after 10 s: ${now.reason}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs `use` with a keychain of its own and stops that afterwards, whatever happens. */
export async function withKeyring<T>(use: (keyring: Keyring) => Promise<T>, options: KeyringOptions = {}): Promise<T> {
  const keyring = await startKeyring(options);
  try {
    return await use(keyring);
  } finally {
    await keyring.stop();
  }
}
