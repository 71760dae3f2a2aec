import type { ConfigEdit, TomlTable } from '../../config/document/edit.ts';
import { planDeliver } from '../../config/providers/provider-edits.ts';
import { readProviders } from '../../config/providers/providers.ts';
import type { ConfigStore, Door, WriteResult } from '../../config/store/store.types.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { cleanKey } from '../key-value.ts';
import { keepKey } from '../keep-key.ts';
import type { Keychain } from '../keychain.types.ts';
import { redact } from '../mask.ts';
import { changeDotfile } from '../../config/files/dotfile.ts';
import { words } from '../../words/words.ts';
import { withoutAssignment } from './assignments.ts';
import type { Stray } from './find-stray.ts';

export interface MoveDeps {
  keychain: () => Promise<Keychain>;
  store: ConfigStore;
  /** Where locks are kept. */
  stateDir: string;
  keyCommand: (provider: string) => { command: string; args: string[] };
}

/** Whose key it is: the provider, and with a variable every other that names the same one. */
const sharers = (stray: Stray, all: readonly Stray[]): string[] => [
  ...new Set([stray.provider, ...all.filter((one) => sameLine(one, stray)).map((one) => one.provider)]),
];
const sameLine = (one: Stray, stray: Stray): boolean =>
  one.holder.kind === 'line' &&
  stray.holder.kind === 'line' &&
  one.holder.variable === stray.holder.variable &&
  one.key === stray.key;

/**
 * Moves a key out of a file: into the keychain, read back, then Codex is told to ask for it, and only then it goes from
 * the file. The change of config.toml is one entry of the history, which never had the key: undo puts back how Codex got
 * it (`env_key`, no `auth`), and neither the key nor the line that held it; the key stays in the keychain.
 * Faults: keychain-unavailable, keychain-locked, key-malformed, base-url-missing, base-url-malformed, unsupported-here
 * (another key is stored or written already), and those of writing.
 */
export async function moveStray(
  deps: MoveDeps,
  {
    data,
    stray,
    all,
    door,
    dryRun,
  }: { data: TomlTable; stray: Stray; all: readonly Stray[]; door: Door; dryRun?: boolean | undefined },
): Promise<Outcome<WriteResult>> {
  const key = cleanKey(stray.key, { provider: stray.provider, providerName: stray.providerName });
  if (!key.ok) return key;
  const providers = sharers(stray, all);
  const origins = originsOf(data, providers);
  if (!origins.ok) return origins;
  const inFile = all.filter((one) => one.holder.kind === 'config' && providers.includes(one.provider));
  const other = inFile.find((one) => one.key !== stray.key);
  if (other) {
    const why = words().keyDeclined.otherInFile(other.where, other.provider);
    return failed(makeFault('unsupported-here', { provider: stray.provider, words: why }));
  }
  const room = await keepKey(deps.keychain, origins.value, key.value, true);
  if (!room.ok) return room;

  const forgets = inFile.flatMap(({ holder }): ConfigEdit[] =>
    holder.kind === 'config' ? [{ kind: 'unset', path: holder.path }] : [],
  );
  const edits: ConfigEdit[] = [];
  for (const provider of providers) {
    const planned = planDeliver(data, provider, { by: 'command', command: deps.keyCommand(provider) });
    if (!planned.ok) return planned;
    edits.push(...planned.value);
  }
  const asked = words().asked.moveKey(stray.id);
  const config = { file: 'config.toml', edits: [...forgets, ...edits], forgets, asked, door };
  const lines = (dry: boolean) => removeLines(deps, stray, all, dry);
  // Whether all of it can be written is asked before any of it is.
  const planned = await deps.store.write({ ...config, dryRun: true });
  if (!planned.ok) return planned;
  const plannedLines = await lines(true);
  if (!plannedLines.ok) return plannedLines;
  const stored = dryRun ? room : await keepKey(deps.keychain, origins.value, key.value, false);
  if (!stored.ok) return stored;
  const written = dryRun ? planned : await deps.store.write(config);
  if (!written.ok) return written;
  const removed = dryRun ? plannedLines : await lines(false);
  if (!removed.ok) return removed;
  const diff = redact(written.value.diff + removed.value, [stray.key]);
  return ok({ ...written.value, changed: diff !== '', path: stray.path, diff });
}

function originsOf(data: TomlTable, ids: readonly string[]): Outcome<Map<string, string>> {
  const origins = new Map<string, string>();
  for (const provider of readProviders(data)) {
    if (!ids.includes(provider.id)) continue;
    if (provider.origin !== null) origins.set(provider.id, provider.origin);
    else {
      const facts = {
        provider: provider.id,
        providerName: provider.name,
        field: `model_providers.${provider.id}.base_url`,
      };
      return failed(makeFault(provider.baseUrl === null ? 'base-url-missing' : 'base-url-malformed', facts));
    }
  }
  return ok(origins);
}

/** Takes the key’s lines out of every file; the diff of all, which still names the key. */
async function removeLines(
  deps: MoveDeps,
  stray: Stray,
  all: readonly Stray[],
  dryRun: boolean,
): Promise<Outcome<string>> {
  const { holder, key } = stray;
  if (holder.kind === 'config') return ok('');
  let diff = '';
  for (const path of new Set(all.filter((one) => sameLine(one, stray)).map((one) => one.path))) {
    const done = await changeDotfile({
      path,
      stateDir: deps.stateDir,
      dryRun,
      plan: (now) => ok(now === null ? null : withoutAssignment(now, holder.variable, key)),
      mask: (text) => redact(text, [key]),
    });
    if (!done.ok) return done;
    diff += done.value.diff;
  }
  return ok(diff);
}
