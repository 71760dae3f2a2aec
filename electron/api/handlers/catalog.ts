import { join, resolve } from 'node:path';
import type { BuiltInModels } from '../../codex/codex-models.ts';
import { readData } from '../../config/store/read-data.ts';
import type { ConfigStore, FileChange } from '../../config/store/store.types.ts';
import { maskPlain } from '../../config/secrets/secrets.ts';
import type { ConfigEdit } from '../../config/document/edit.ts';
import { stringAt } from '../../config/document/table.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { catalogFile, makeCatalog, readCatalog } from '../../models/codex-catalog.ts';
import type { ModelSources } from '../../models/model-sources.ts';
import type { Catalog } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

export interface CatalogDeps {
  store: ConfigStore;
  sources: Pick<ModelSources, 'list'>;
  /** The models that the Codex that is there now was built with. */
  readBuiltIn: () => Promise<Outcome<BuiltInModels>>;
}

const key = 'model_catalog_json';

const ours = (text: string | null): FileChange => ({ file: catalogFile, kind: 'beside', text });
const naming = (edits: ConfigEdit[]): FileChange => ({ file: 'config.toml', kind: 'edits', edits });

/** The person's models in Codex's own picker: a file of ours in the home, and the key of config.toml that names it. */
export function catalogHandlers(
  deps: CatalogDeps,
): Pick<Handlers, 'catalog.read' | 'catalog.write' | 'catalog.remove'> {
  const { store } = deps;
  const ourPath = join(store.home.path, catalogFile);

  /** What config.toml names: null for nothing. Faults: those of reading it. */
  async function named(): Promise<Outcome<string | null>> {
    const data = await readData(store);
    if (!data.ok) return data;
    const path = stringAt(data.value, key);
    return ok(path === null ? null : resolve(store.home.path, path));
  }

  /** The catalog as it would be written now. Faults: those of asking Codex; unsupported-here. */
  async function fresh(): Promise<Outcome<{ version: string; text: string }>> {
    const [builtIn, known] = await Promise.all([deps.readBuiltIn(), deps.sources.list({ ask: 'never' })]);
    if (!builtIn.ok) return builtIn;
    if (!known.ok) return known;
    const { version } = builtIn.value;
    const text = makeCatalog(builtIn.value, known.value.models);
    if (text !== null) return ok({ version, text });
    return failed(makeFault('unsupported-here', { words: words().requests.noTemplate(version) }));
  }

  const foreign = (path: string) => {
    const why = words().requests.otherCatalog(maskPlain(path));
    return failed(makeFault('unsupported-here', { field: key, path, words: why }));
  };

  async function readOurs(): Promise<Outcome<Catalog>> {
    const text = await store.readBeside(catalogFile);
    if (!text.ok) return text;
    const says = words().requests;
    const broken = (reason: string) => ok<Catalog>({ state: 'broken', path: ourPath, reason, entries: [] });
    if (text.value === null) return broken(says.catalogGone(ourPath));
    const read = readCatalog(text.value);
    if (!read?.ours) return broken(says.catalogForeign(ourPath));
    const now = await fresh();
    // Without a Codex to compare with, nothing is known to be out of date.
    const isSame = !now.ok || now.value.text === text.value;
    const reason =
      now.ok && now.value.version !== read.ours.codex
        ? says.catalogOtherCodex(read.ours.codex, now.value.version)
        : says.catalogModelsChanged;
    const { entries } = read;
    return ok({ state: isSame ? 'ours' : 'outdated', path: ourPath, reason: isSame ? null : reason, entries });
  }

  return {
    async 'catalog.read'() {
      const path = await named();
      if (!path.ok) return path;
      if (path.value === ourPath) return readOurs();
      if (path.value !== null) {
        const reason = words().requests.catalogInUse;
        return ok({ state: 'foreign', path: maskPlain(path.value), reason, entries: [] });
      }
      const planned = await fresh();
      const entries = (planned.ok && readCatalog(planned.value.text)?.entries) || [];
      return ok({ state: 'absent', path: null, reason: null, entries });
    },
    async 'catalog.write'({ dryRun, expectedHash }, { door }) {
      const path = await named();
      if (!path.ok) return path;
      if (path.value !== null && path.value !== ourPath) return foreign(path.value);
      const now = await fresh();
      if (!now.ok) return now;
      return store.writeTogether({
        ...{ asked: words().asked.writeCatalog, door, dryRun, expectedHash },
        // First the file, so that config.toml never names one that is not there.
        changes: [ours(now.value.text), naming([{ kind: 'set', path: [key], value: ourPath }])],
      });
    },
    async 'catalog.remove'({ dryRun, expectedHash }, { door }) {
      const path = await named();
      if (!path.ok) return path;
      if (path.value !== null && path.value !== ourPath) return foreign(path.value);
      return store.writeTogether({
        ...{ asked: words().asked.removeCatalog, door, dryRun, expectedHash },
        changes: [naming(path.value === null ? [] : [{ kind: 'unset', path: [key] }]), ours(null)],
      });
    },
  };
}
