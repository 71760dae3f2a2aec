import type { ConfigEdit, TomlValue } from '../config/document/edit.ts';
import type { ConfigStore } from '../config/store/store.types.ts';
import { failed, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';

/**
 * Whether the app lies where macOS keeps it for this run only: at the root of a mounted disk image, or in the copy that is
 * made, under a random path, of an app that is started where it was downloaded.
 */
export function liesInPassing(app: { platform: NodeJS.Platform; packaged: boolean; execPath: string }): boolean {
  if (app.platform !== 'darwin' || !app.packaged) return false;
  return app.execPath.includes('/AppTranslocation/') || /^\/Volumes\/[^/]+\/[^/]+\.app\//.test(app.execPath);
}

/** The store, which writes everything but a command that names this program. Faults also: unsupported-here. */
export function refusesCommand(store: ConfigStore, program: string): ConfigStore {
  const refused = () => failed(makeFault('unsupported-here', { words: words().keyDeclined.passingPlace }));
  const allowed = (edits: readonly ConfigEdit[]) => !edits.some((edit) => names(edit, program));
  return {
    ...store,
    write: async (request) => (allowed(request.edits) ? store.write(request) : refused()),
    writeTogether: async (request) =>
      allowed(request.changes.flatMap((change) => (change.kind === 'edits' ? change.edits : [])))
        ? store.writeTogether(request)
        : refused(),
    changeOutside: (request) =>
      store.changeOutside({
        ...request,
        plan(now): Outcome<string | null> {
          const next = request.plan(now);
          return next.ok && next.value?.includes(program) && !now?.includes(program) ? refused() : next;
        },
      }),
  };
}

function names(edit: ConfigEdit, program: string): boolean {
  if (edit.kind === 'set') return holds(edit.value, program);
  return edit.kind === 'add-table' && holds(edit.values, program);
}

function holds(value: TomlValue, program: string): boolean {
  if (typeof value !== 'object') return value === program;
  return Object.values(value).some((part: TomlValue) => holds(part, program));
}
