import { arch, release, type } from 'node:os';
import type { CodexProgram } from '../../codex/codex.types.ts';
import { ok, type Outcome } from '../../faults/fault.ts';
import { words } from '../../words/words.ts';
import type { Handlers } from '../handlers.types.ts';

export interface VersionsDeps {
  version: string;
  /** process.versions, which names Electron and Chromium where they run us. */
  versions: Readonly<Record<string, string | undefined>>;
  findCodex: () => Promise<Outcome<CodexProgram>>;
}

/** `app.versions`: what runs here, in the order in which a person is asked for it. */
export function versionsHandlers({ version, versions, findCodex }: VersionsDeps): Pick<Handlers, 'app.versions'> {
  return {
    async 'app.versions'() {
      const codex = await findCodex();
      const say = words().desktop;
      const runtimes = { Electron: versions['electron'], Chromium: versions['chrome'], Node: versions['node'] };
      return ok([
        { name: 'Switchboard', version },
        { name: 'Codex', version: codex.ok ? codex.value.version : codex.fault.title },
        ...Object.entries(runtimes).flatMap(([name, found]) => (found ? [{ name, version: found }] : [])),
        { name: say.system, version: `${type()} ${release()} ${arch()}` },
      ]);
    },
  };
}
