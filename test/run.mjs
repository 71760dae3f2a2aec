// `npm test`: type check, lint, build, then every suite, with what they need from Debian installed first.
// Prints one line a suite and ends with `N passed, N failed, N skipped`. A suite that cannot run here is named, with
// the reason, and counted as skipped; it is never counted as passed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);
process.chdir(root);
// On Windows npm and what it installs are .cmd files, which only a shell starts.
const shell = process.platform === 'win32';

/** What the suites need beside Node, and the Debian package that brings it. */
const needs = {
  chromium: { packages: ['chromium', 'fonts-dejavu-core'], found: () => onPath('chromium') },
  keychain: {
    packages: ['dbus', 'dbus-daemon', 'gnome-keyring', 'libsecret-1-0'],
    found: () => onPath('dbus-run-session') && onPath('gnome-keyring-daemon') && hasLibrary('libsecret-1.so.0'),
  },
  // Tests of a shell that is not there are skipped by name; bash is always there. PowerShell comes from neither npm nor
  // Debian: without it the line for it is read by a parser alone (powershell-line.test.ts).
  shells: { packages: ['zsh', 'fish'], found: () => onPath('zsh') && onPath('fish') },
  // macOS and Windows always have one.
  certificates: { packages: ['openssl'], found: () => onPath('openssl') },
  display: { packages: ['xvfb'], found: () => process.platform !== 'linux' || onPath('Xvfb') },
};

const onlySuites = process.argv.slice(2);
const suites = [
  { name: 'types', command: [bin('tsc'), '-b'] },
  { name: 'lint', command: [bin('eslint'), '.'] },
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'unit', project: 'unit' },
  { name: 'golden', project: 'golden' },
  { name: 'integration', project: 'integration', needs: ['keychain', 'certificates'], wants: ['shells'] },
  { name: 'browser', project: 'browser', needs: ['chromium', 'keychain', 'certificates'] },
  { name: 'desktop', project: 'desktop', needs: ['display'] },
].filter((suite) => onlySuites.length === 0 || onlySuites.includes(suite.name));

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function hasLibrary(name) {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync);
  return ldconfig ? spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout.includes(name) : false;
}

function debianLike() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  return /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Installs what is missing where that is ours to do; else says the one line to run. Returns the needs still unmet. */
function provide(wanted) {
  const missing = wanted.filter((need) => !needs[need].found());
  if (missing.length === 0) return [];
  const packages = missing.flatMap((need) => needs[need].packages);
  if (debianLike() && process.getuid?.() === 0) {
    console.log(`Installing for the tests: ${packages.join(' ')}`);
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  } else {
    const how = debianLike() ? `sudo apt install ${packages.join(' ')}` : `install what carries ${packages.join(', ')}`;
    console.log(`For the full tests run: ${how}`);
  }
  return missing.filter((need) => !needs[need].found());
}

/**
 * nushell comes from npm, and is no dependency: of its packages npm has Linux's alone, and `npm ci` wants all that a
 * package names. Where it cannot be had its tests are skipped by name.
 */
function provideNushell() {
  const [name, version] = ['@nushell/linux-x64', '0.115.1'];
  const folder = join(root, 'test/.artifacts/shells');
  if (process.platform !== 'linux' || process.arch !== 'x64' || onPath('nu')) return;
  if (existsSync(join(folder, 'node_modules', name, 'bin/nu'))) return;
  mkdirSync(folder, { recursive: true });
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  spawnSync('npm', ['install', ...flags, '--prefix', folder, `${name}@${version}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The tests see a home of their own, and nothing of the person's Codex, keys, proxies or desktop session. */
function testEnvironment(home) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(CODEX_|OPENAI_|XDG_|DBUS_|npm_|.*_API_KEY$|.*_proxy$)/i.test(name) || name === 'npm_execpath',
  );
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_STATE_HOME: join(home, '.local/state'),
    XDG_CACHE_HOME: join(home, '.cache'),
  };
}

function runChecked(suite, env) {
  const [command, ...args] = suite.command;
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, shell });
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] };
}

function runVitest(suite, env, reports) {
  const report = join(reports, `${suite.name}.json`);
  const args = [
    'run',
    '--project',
    suite.project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { status } = spawnSync(bin('vitest'), args, { stdio: ['ignore', 'inherit', 'inherit'], env, shell });
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: [] };
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const tests = result.testResults.flatMap((file) => file.assertionResults);
  const skipped = tests
    .filter((test) => test.status !== 'passed' && test.status !== 'failed')
    .map((test) => `${suite.name}: ${test.fullName}`);
  const failed = result.numFailedTests;
  // A run that failed with no failed test (a file that does not load, an unhandled rejection) or ran no test is a failure.
  const broken = (status !== 0 && failed === 0) || tests.length === 0 ? 1 : 0;
  return { passed: result.numPassedTests, failed: failed + broken, skipped };
}

const home = mkdtempSync(join(tmpdir(), 'switchboard-test-home-'));
const reports = join(root, 'test/.artifacts/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const unmet = provide([...new Set(suites.flatMap((suite) => [...(suite.needs ?? []), ...(suite.wants ?? [])]))]);
if (suites.some((suite) => suite.wants?.includes('shells'))) provideNushell();
const env = testEnvironment(home);
const total = { passed: 0, failed: 0, skipped: [] };
const lines = [];
for (const suite of suites) {
  const lacking = (suite.needs ?? []).filter((need) => unmet.includes(need));
  if (lacking.length > 0) {
    const why = `${suite.name}: not run, ${lacking.flatMap((need) => needs[need].packages).join(', ')} missing`;
    total.skipped.push(why);
    lines.push(why);
    continue;
  }
  console.log(`\n── ${suite.name}`);
  const started = Date.now();
  const result = suite.project ? runVitest(suite, env, reports) : runChecked(suite, env);
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped.push(...result.skipped);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  lines.push(
    `${suite.name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped.length} skipped (${seconds} s)`,
  );
}
rmSync(home, { recursive: true, force: true });

console.log(`\n${lines.join('\n')}`);
if (total.skipped.length > 0) console.log(`Skipped:\n${total.skipped.map((line) => `  ${line}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
