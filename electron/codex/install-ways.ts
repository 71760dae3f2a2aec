/** A command that installs Codex, which the person types; Switchboard installs nothing. The same shape crosses the contract. */
export interface InstallWay {
  by: 'npm' | 'homebrew' | 'installer';
  command: string;
}

interface Way extends InstallWay {
  platforms: readonly NodeJS.Platform[];
  /** The program that the command begins with: without it the way is no way. */
  needs: string;
}

/** As Codex's own README gives them, in the order in which they are offered. */
const ways: readonly Way[] = [
  { by: 'homebrew', platforms: ['darwin'], needs: 'brew', command: 'brew install --cask codex' },
  { by: 'npm', platforms: ['darwin', 'linux', 'win32'], needs: 'npm', command: 'npm install -g @openai/codex' },
  {
    by: 'installer',
    platforms: ['darwin', 'linux'],
    needs: 'curl',
    command: 'curl -fsSL https://chatgpt.com/codex/install.sh | sh',
  },
  {
    by: 'installer',
    platforms: ['win32'],
    needs: 'powershell',
    command: 'powershell -ExecutionPolicy ByPass -c "irm https://chatgpt.com/codex/install.ps1 | iex"',
  },
];

/**
 * The commands that install Codex on a system, the best first. Those whose program is not there are left out; where
 * none is, all that the system could have are given, since a search that finds nothing proves little.
 * @param find where a program lies on PATH
 */
export async function installWays(
  platform: NodeJS.Platform,
  find: (program: string) => Promise<string | null>,
): Promise<InstallWay[]> {
  const possible = ways.filter(({ platforms }) => platforms.includes(platform));
  const there = await Promise.all(possible.map(({ needs }) => find(needs)));
  const usable = possible.filter((_, index) => there[index] !== null);
  return (usable.length > 0 ? usable : possible).map(({ by, command }) => ({ by, command }));
}
