import { join, resolve } from 'node:path';
import type { BuiltInModels } from '../../codex/codex-models.ts';
import type { ConfigStore } from '../../config/store.types.ts';
import { maskPlain } from '../../config/secrets.ts';
import { stringAt } from '../../config/table.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { catalogFile, makeCatalog, readCatalog } from '../../models/codex-catalog.ts';
import type { ModelSources } from '../../models/model-sources.ts';
import type { Catalog } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';

export interface CatalogDeps {
  store: ConfigStore;
  sources: Pick<ModelSources, 'list'>;
  /** The models that the Codex that is there now was built with. */
  readBuiltIn: () => Promise<Outcome<BuiltInModels>>;
}

const key = 'model_catalog_json';

/** The person's models in Codex's own picker: a file of ours in the home, and the key of config.toml that names it. */
export function catalogHandlers(
  deps: CatalogDeps,
): Pick<Handlers, 'catalog.read' | 'catalog.write' | 'catalog.remove'> {
  const { store } = deps;
  const ourPath = join(store.home.path, catalogFile);

  /** What config.toml names: null for nothing. Faults: those of reading it. */
  async function named(): Promise<Outcome<string | null>> {
    const file = await store.read();
    const data = file.ok ? file.value.data : file;
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
    const words = `Codex ${version} has no model that could stand as a template for others.`;
    return text === null ? failed(makeFault('unsupported-here', { words })) : ok({ version, text });
  }

  const foreign = (path: string) => {
    const words = `config.toml names another catalog already: ${maskPlain(path)}. It is left as it is.`;
    return failed(makeFault('unsupported-here', { field: key, path, words }));
  };

  async function readOurs(): Promise<Outcome<Catalog>> {
    const text = await store.readBeside(catalogFile);
    if (!text.ok) return text;
    const broken = (reason: string) => ok<Catalog>({ state: 'broken', path: ourPath, reason, entries: [] });
    if (text.value === null) return broken(`${ourPath} is gone, and Codex does not start without it.`);
    const read = readCatalog(text.value);
    if (!read?.ours) return broken(`${ourPath} is not what Switchboard wrote.`);
    const now = await fresh();
    // Without a Codex to compare with, nothing is known to be out of date.
    const isSame = !now.ok || now.value.text === text.value;
    const reason =
      now.ok && now.value.version !== read.ours.codex
        ? `It was written for Codex ${read.ours.codex}, and this is ${now.value.version}.`
        : 'Your models changed since it was written.';
    const { entries } = read;
    return ok({ state: isSame ? 'ours' : 'outdated', path: ourPath, reason: isSame ? null : reason, entries });
  }

  return {
    async 'catalog.read'() {
      const path = await named();
      if (!path.ok) return path;
      if (path.value === ourPath) return readOurs();
      if (path.value !== null) {
        const reason = 'Somebody else’s catalog is in use; Switchboard leaves it alone.';
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
        ...{ file: 'config.toml', asked: 'write the models into Codex’s own list', door, dryRun, expectedHash },
        edits: [{ kind: 'set', path: [key], value: ourPath }],
        beside: { file: catalogFile, text: now.value.text },
      });
    },
    async 'catalog.remove'({ dryRun, expectedHash }, { door }) {
      const path = await named();
      if (!path.ok) return path;
      if (path.value !== null && path.value !== ourPath) return foreign(path.value);
      return store.writeTogether({
        ...{ file: 'config.toml', asked: 'take the models out of Codex’s own list', door, dryRun, expectedHash },
        edits: path.value === null ? [] : [{ kind: 'unset', path: [key] }],
        beside: { file: catalogFile, text: null },
      });
    },
  };
}
