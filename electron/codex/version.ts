/**
 * The oldest Codex that Switchboard works with: the first release with `[model_providers.ID.auth]`, by which a key
 * gets from the keychain to Codex (github.com/openai/codex pull request 16288, merged 2026-03-31).
 */
export const MINIMUM_VERSION = '0.118.0';

/** The version in what `codex --version` prints (`codex-cli 0.169.0`), or null. */
export const parseVersion = (stdout: string): string | null => /\b(\d+\.\d+\.\d+)\b/.exec(stdout)?.[1] ?? null;

/** Negative where a is older than b, 0 where equal. Compares the three numbers; pre-release endings are left aside. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
