import type { Door, WriteResult } from '../../config/store/store.types.ts';
import { ok } from '../../faults/fault.ts';
import { shellWord } from '../../shell-word.ts';
import { words } from '../../words/words.ts';
import { quoteFor } from './quote.ts';
import { shells } from './shells.ts';
import { renamedLine } from './startup-line.ts';
import { withLinesChanged } from './startup-text.ts';
import { filesWithLine, type StartupDeps } from './startup.ts';

export interface LinesFollowed {
  /** One for each file that was changed, in the order of the writes; each names the one before in `also`. */
  written: WriteResult[];
  /** What is left to be done by hand: a sentence for each file that could not be changed. */
  remarks: string[];
}

export interface LinesAsked {
  asked: string;
  door: Door;
  dryRun?: boolean | undefined;
}

/**
 * Has the lines that read a provider's key when a shell starts ask for it by the new ID, in every start-up file. A line
 * that asks at another home is that home's; a file that cannot be changed is named, and keeps nothing else from being done.
 */
export const linesFollowRename =
  (deps: Omit<StartupDeps, 'loginShell'>) =>
  async (from: string, to: string, request: LinesAsked): Promise<LinesFollowed> => {
    const followed: LinesFollowed = { written: [], remarks: [] };
    const { ofThisHome, typed, wordsFor } = commandAt(deps.keyCommand(from).args);
    const [remove, add] = [typed(`remove ${shellWord(from)}`), typed(`add ${shellWord(to)}`)];
    const byHand = (path: string): string => words().keyDeclined.lineLeft(path, from, remove, add);
    for (const path of filesWithLine({ ...deps, loginShell: null }, from)) {
      let left = false;
      const change = (line: string): string => {
        if (!ofThisHome(line)) return line;
        const renamed = renamedLine(line, { from, to }, wordsFor);
        left ||= renamed === null;
        return renamed ?? line;
      };
      const also = followed.written.at(-1)?.historyId ?? undefined;
      const plan = (now: string | null) => ok(now === null ? null : withLinesChanged(now, from, change));
      const outcome = await deps.store.changeOutside({ ...request, also, path, plan });
      if (outcome.ok && outcome.value.changed) followed.written.push(outcome.value);
      if (!outcome.ok || left) followed.remarks.push(byHand(path));
    }
    return followed;
  };

/** What a command of this home that prints a key looks like, after the program: `--home DIR`, where it names one, and `key print ID`. */
function commandAt(args: readonly string[]) {
  const named = args.indexOf('--home');
  const home = named < 0 ? null : (args[named + 1] ?? '');
  const command = home === null ? 'switchboard' : `switchboard --home ${shellWord(home)}`;
  return {
    ofThisHome: (line: string) => (home === null ? !line.includes('--home') : namesHome(line, home)),
    /** What a person types to have a line of this home added or removed. */
    typed: (what: string) => `${command} key startup ${what}`,
    wordsFor: (provider: string) => [...(home === null ? [] : ['--home', home]), 'key', 'print', provider],
  };
}

/**
 * Whether a line says `--home DIR`, as we quote it for any shell or as a person may: then what stands around the path is
 * no part of one. `~/.codex` is not `~/.codex-work`.
 */
function namesHome(line: string, home: string): boolean {
  if (shells.some((shell) => line.includes(`${quoteFor(shell, '--home')} ${quoteFor(shell, home)} `))) return true;
  const path = home.replace(/[\\/]+$/, '').replace(/[^\w]/g, '\\$&');
  return new RegExp(`--home['"]?[\\s=]+(?:(['"])${path}[\\\\/]?\\1|${path}[\\\\/]?(?:\\s|$))`).test(line);
}
