import { posix, win32 } from 'node:path';
import which from 'which';
import { makeFault } from '../faults/words.ts';
import { failed, ok, type Fault, type Outcome } from '../faults/fault.ts';
import { words } from '../words/words.ts';
import type { CodexProgram } from './codex.types.ts';
import { pathOf } from './on-path.ts';
import { expandPlace, places } from './places.ts';
import { resolveLauncher, type Launcher, type Looking } from './resolve-launcher.ts';
import { compareVersions, MINIMUM_VERSION, parseVersion } from './version.ts';

export interface FindDeps extends Looking {
  env: NodeJS.ProcessEnv;
  homedir: string;
  /** The folder of a source checkout of Switchboard, whose node_modules has a Codex; null in a packaged app. */
  checkoutRoot: string | null;
  /** Runs a program with a deadline and gives what it wrote to stdout; `error` where it would not run. */
  run(launcher: Launcher, args: string[]): Promise<{ stdout: string; error: string | null }>;
}

interface Candidate {
  path: string;
  foundBy: string;
}

/** Every folder that the one `*` of a path may stand for, the newest version first. */
function expandStar(path: string, deps: FindDeps): string[] {
  const [before, after] = path.split('*');
  if (before === undefined || after === undefined) return [path];
  return deps
    .list(before)
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((folder) => before + folder + after);
}

/** Where Codex may be, in the order in which the places are asked. */
async function candidates(deps: FindDeps): Promise<Candidate[]> {
  const { env, platform, homedir, checkoutRoot } = deps;
  const { join } = platform === 'win32' ? win32 : posix;
  const name = platform === 'win32' ? 'codex.cmd' : 'codex';
  const own = checkoutRoot ? join(checkoutRoot, 'node_modules', '.bin') : null;
  const onPath = (await which('codex', { path: pathOf(env), all: true, nothrow: true })) ?? [];
  return [
    // npm puts the checkout's own node_modules/.bin on PATH while it runs a script: that is not the person's Codex.
    ...onPath.filter((found) => !own || !found.startsWith(own)).map((found) => ({ path: found, foundBy: 'PATH' })),
    ...places
      .filter((place) => place.platforms.includes(platform))
      .flatMap((place) =>
        expandPlace(place, env, homedir)
          .flatMap((found) => expandStar(found, deps))
          .map((found) => ({ path: found, foundBy: place.foundBy })),
      ),
    ...(own ? [{ path: join(own, name), foundBy: 'this checkout' }] : []),
  ];
}

/**
 * Finds the Codex that a person would run: on PATH, else where installers and version managers put it, else in a
 * source checkout. The first that runs and is new enough.
 * Faults: codex-not-found, codex-too-old, codex-will-not-run (the first reason met, where nothing better was found).
 */
export async function findCodex(deps: FindDeps): Promise<Outcome<CodexProgram>> {
  const tried = new Set<string>();
  let reason: Fault | null = null;
  for (const { path, foundBy } of await candidates(deps)) {
    if (tried.has(path) || !deps.exists(path)) continue;
    tried.add(path);
    const launcher = resolveLauncher(path, deps);
    if (!launcher) continue;
    const { stdout, error } = await deps.run(launcher, ['--version']);
    const version = parseVersion(stdout);
    if (error !== null || !version) {
      const why = error ?? words().reasons.answeredInstead(stdout.trim().slice(0, 200));
      reason ??= makeFault('codex-will-not-run', { path, words: why }, `${path} --version: ${why}`);
    } else if (compareVersions(version, MINIMUM_VERSION) < 0) {
      const facts = { path, value: version, suggestion: MINIMUM_VERSION };
      reason ??= makeFault('codex-too-old', facts, `${path} --version: ${version}`);
    } else return ok({ ...launcher, version, foundBy });
  }
  const usual = places.filter((place) => place.platforms.includes(deps.platform)).map((place) => place.foundBy);
  return failed(reason ?? makeFault('codex-not-found', {}, words().evidence.lookedFor([...new Set(usual)])));
}
