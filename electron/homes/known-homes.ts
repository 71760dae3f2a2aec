import { defaultHome, resolveHome, type HomeFacts } from '../config/home.ts';

/** A folder that can be Codex's home, and how it came to be known. */
export interface KnownHome {
  path: string;
  source: 'flag' | 'variable' | 'default' | 'windows' | 'wsl' | 'folder';
  /** The WSL distribution that it lies in, seen from Windows; null elsewhere. */
  distribution: string | null;
}

/**
 * Every home of this machine, each once, under the first name by which it is known: what was asked for, the usual one,
 * those of the other system of this machine, those that the person added.
 */
export function knownHomes(from: {
  facts: HomeFacts;
  windows: readonly string[];
  wsl: readonly { path: string; distribution: string }[];
  added: readonly string[];
  /** The one that is shown now, which may be none of these. */
  current: string;
}): KnownHome[] {
  const { facts } = from;
  const here = (path: string, source: KnownHome['source']): KnownHome => ({ path, source, distribution: null });
  const asked = resolveHome({ ...facts, chosen: null });
  const variable = facts.env['CODEX_HOME'];
  const all: KnownHome[] = [
    ...(asked.source === 'flag' ? [here(asked.path, 'flag')] : []),
    ...(variable ? [here(resolveHome({ env: facts.env, homedir: facts.homedir }).path, 'variable')] : []),
    here(defaultHome(facts.homedir).path, 'default'),
    ...from.windows.map((path) => here(path, 'windows')),
    ...from.wsl.map(({ path, distribution }) => ({ path, source: 'wsl' as const, distribution })),
    ...[...from.added, from.current].map((path) => here(path, 'folder')),
  ];
  return all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index);
}
