// `npm start`: builds where needed, then the desktop window; where that cannot be had, says why in one line and opens
// the same app in the browser. Plain JavaScript, since it runs before anything is built.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const electron = join(root, 'node_modules/electron');
const downloadMs = 60_000;
const reachMs = 4_000;
/** An Electron that fails within this time did not open a window. */
const soonMs = 10_000;
const say = (line) => process.stderr.write(`${line}\n`);

/** The time of the newest file below a path, in milliseconds; -Infinity where there is none. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return -Infinity;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), -Infinity);
}

function isBuilt() {
  const made = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'out/cli.js'];
  const sources = ['electron', 'renderer', 'assets', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];
  const oldestMade = Math.min(...made.map((path) => newest(join(root, path))));
  return oldestMade >= Math.max(...sources.map((path) => newest(join(root, path))));
}

/** Runs the `build` script by the npm that runs us, else what it runs. */
function build() {
  say('Building Switchboard …');
  const npm = process.env.npm_execpath;
  const viaNpm = npm !== undefined && /\.c?js$/.test(npm);
  const vite = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  if (!viaNpm) rmSync(join(root, 'out'), { recursive: true, force: true });
  const args = viaNpm ? [npm, 'run', '--silent', 'build'] : [vite, 'build'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return;
  say(`${stdout ?? ''}${stderr ?? ''}\nThe build failed. Has \`npm ci\` been run?`);
  process.exit(1);
}

/** Electron's program where its runtime is installed, else null. */
function runtime() {
  const named = join(electron, 'path.txt');
  if (!existsSync(named)) return null;
  const program = join(electron, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Whether the host that has the runtime answers. With a proxy or a mirror that is for the download to find out. */
function isReachable() {
  const variables = [
    'HTTPS_PROXY',
    'https_proxy',
    'ELECTRON_GET_USE_PROXY',
    'ELECTRON_MIRROR',
    'npm_config_electron_mirror',
  ];
  if (variables.some((name) => process.env[name])) return Promise.resolve(true);
  return new Promise((resolve) => {
    const socket = connect({ host: 'github.com', port: 443, timeout: reachMs });
    const settle = (reached) => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}

/** Runs a program to its end, passing signals on. Resolves to how it ended and how long it took. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    let signalled = false;
    const pass = (signal) => {
      signalled = true;
      child.kill(signal);
    };
    const settle = (code) => {
      for (const signal of signals) process.off(signal, pass);
      // Ended because we were told to: that is success, whatever the system calls it.
      resolve({ code: code ?? (signalled ? 0 : 1), signalled, ms: Date.now() - began });
    };
    for (const signal of signals) process.on(signal, pass);
    child.once('error', () => settle(127));
    child.once('exit', (code) => settle(code));
  });
}

/** Why there can be no window, in words, or null once Electron's runtime is there. */
async function whyNoWindow() {
  const missing = runtime() === null;
  if (missing && process.env.SWITCHBOARD_NO_DOWNLOAD) return 'Electron’s runtime is not installed';
  if (missing && !(await isReachable())) return 'Electron’s runtime cannot be downloaded here';
  if (process.platform === 'linux') {
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display';
    if (process.getuid?.() === 0) return 'Electron’s sandbox does not run as root';
  }
  if (!missing) return null;
  say('Fetching Electron’s runtime, once …');
  const install = [join(electron, 'install.js')];
  const { signalled } = await run(process.execPath, install, { stdio: 'ignore', timeout: downloadMs });
  if (signalled) process.exit(130);
  return runtime() === null ? 'Electron’s runtime could not be downloaded' : null;
}

async function start(args) {
  if (!isBuilt()) build();
  let why = await whyNoWindow();
  if (why === null) {
    // ELECTRON_RUN_AS_NODE, set by some editors' terminals, would make it a plain Node.
    const env = { ...process.env };
    delete env.ELECTRON_RUN_AS_NODE;
    const { code, signalled, ms } = await run(runtime(), [root, ...args], { env });
    if (code === 0 || signalled || ms > soonMs) return code;
    why = `Electron ended at once (exit code ${code})`;
  }
  say(`${why}, so Switchboard opens in the browser.`);
  const { code } = await run(process.execPath, [join(root, 'out/cli.js'), 'serve', ...args]);
  return code;
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  say(`Switchboard could not be started: ${error.message}`);
  process.exitCode = 1;
}
