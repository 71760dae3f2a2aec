import { isAbsolute, normalize } from 'node:path';
import { findOnPath } from '../../codex/on-path.ts';
import { openTerminal } from '../../codex/open-terminal.ts';
import { terminalPlan, typedCommand, type TerminalSystem } from '../../codex/terminals.ts';
import type { CodexProgram } from '../../codex/codex.types.ts';
import { expandHomedir, homeExists } from '../../config/home.ts';
import type { Home } from '../../config/store/store.types.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import type { Handlers } from '../handlers.types.ts';

export interface OpenCodexDeps {
  home: Home;
  env: NodeJS.ProcessEnv;
  /** The person's home folder. */
  homedir: string;
  /** Where the script for a terminal may lie. */
  stateDir: string;
  findCodex: () => Promise<Outcome<CodexProgram>>;
  /** Lets the person choose a folder, null where they chose none; absent where there is no window of our own. */
  chooseFolder: (() => Promise<string | null>) | undefined;
}

/** `codex.open`: a terminal of this machine with Codex in it. A terminal that asks is one already, and gets the command. */
export function openCodexHandlers(deps: OpenCodexDeps): Pick<Handlers, 'codex.open'> {
  const { env, homedir, stateDir } = deps;
  const home = deps.home.source === 'default' ? null : deps.home.path;
  const system: TerminalSystem = {
    platform: process.platform,
    env,
    find: findOnPath(env),
    scripts: stateDir,
  };
  return {
    async 'codex.open'({ cwd: typed }, { door }) {
      const asked = typed ?? (deps.chooseFolder ? await deps.chooseFolder() : homedir);
      if (asked === null) return failed(makeFault('cancelled'));
      const cwd = normalize(expandHomedir(asked, homedir));
      const there = isAbsolute(cwd) && (await homeExists({ path: cwd, source: 'chosen' }));
      if (!there) return failed(makeFault('unsupported-here', { words: words().desktop.noFolder(asked) }));

      const command = typedCommand(system.platform, { cwd, home });
      const byHand = (reason: string) => failed(makeFault('unsupported-here', { words: reason, command }));
      if (door === 'cli') return byHand(words().desktop.terminalAlready);
      const codex = await deps.findCodex();
      if (!codex.ok) return codex;
      const plan = await terminalPlan(system, { codex: codex.value, cwd, home });
      if (!plan) return byHand(words().desktop.noTerminal);
      const failure = await openTerminal(plan, env);
      return failure === null ? ok({ cwd, terminal: plan.name }) : byHand(failure);
    },
  };
}
