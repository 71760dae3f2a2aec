import { orphanedThreads, type ThreadsOf } from '../../codex/orphaned-threads.ts';
import { readProfileFiles } from '../../config/layers/profiles.ts';
import { readData } from '../../config/store/read-data.ts';
import { planRenameProvider } from '../../config/providers/rename-provider.ts';
import { failed } from '../../faults/fault.ts';
import type { ModelMemory } from '../../models/model-memory.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';
import { carryOut, type CarryOutDeps } from './carry-out.ts';

export interface RenameDeps extends CarryOutDeps {
  memory: Pick<ModelMemory, 'copyProvider'>;
  threadsOf: ThreadsOf;
}

/** Gives a provider another ID: its table, what selects it in config.toml and in profiles, its key and what is remembered. */
export function providerRenameHandlers(deps: RenameDeps): Pick<Handlers, 'provider.rename'> {
  return {
    async 'provider.rename'({ provider, to, confirmed, dryRun, expectedHash }, { door }) {
      const data = await readData(deps.store);
      if (!data.ok) return data;
      const planned = planRenameProvider(data.value, await readProfileFiles(deps.store), provider, to);
      if (!planned.ok) return planned;
      const orphaned = confirmed || dryRun ? null : await orphanedThreads(deps.threadsOf, { provider, suggestion: to });
      if (orphaned) return failed(orphaned);
      const asked = words().asked.rename(provider, to);
      const written = await carryOut(deps, planned.value, { asked, door, dryRun, expectedHash });
      if (!written.ok || !written.value.changed || dryRun) return written;
      const remembered = await deps.memory.copyProvider(provider, to);
      return remembered.ok ? written : remembered;
    },
  };
}
