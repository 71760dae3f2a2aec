import { defaultProvider } from '../../config/providers/built-in-providers.ts';
import { listProfiles, missingProfile, planProfile, profileFile, showProfile } from '../../config/layers/profiles.ts';
import { readData } from '../../config/store/read-data.ts';
import { selected } from '../../config/layers/selection.ts';
import type { ConfigStore } from '../../config/store/store.types.ts';
import { splitDotted } from '../../config/document/table.ts';
import { failed, ok, type Fault } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { ModelSources } from '../../models/model-sources.ts';
import { profileTemplates } from '../../models/profile-templates.ts';
import type { Input } from '../contract.ts';
import type { CallContext, Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

export interface ProfileDeps {
  store: ConfigStore;
  sources: Pick<ModelSources, 'list'>;
}

type ProfileVerb = 'profile.list' | 'profile.show' | 'profile.templates' | 'profile.save' | 'profile.remove';

/**
 * A page or window sets a profile's own single values and nothing else. Tables and lists are where Codex is told what to
 * run (`notify`, `mcp_servers`, `hooks`, a provider's `auth`), and so are its keys for the path of a program.
 */
function beyondForm({ fields }: Pick<Input<'profile.save'>, 'fields'>, { door }: CallContext): Fault | null {
  const isPlain = (name: string, value: unknown) =>
    value === null || (typeof value !== 'object' && splitDotted(name)?.length === 1 && !/notify|_path\b/.test(name));
  const other = Object.entries(fields).find(([name, value]) => !isPlain(name, value));
  if (door === 'cli' || !other) return null;
  return makeFault('value-invalid', { field: other[0], words: words().requests.profileAtTerminal });
}

/** Profile files, through the same store, history and checks as config.toml. */
export function profileHandlers({ store, sources }: ProfileDeps): Pick<Handlers, ProfileVerb> {
  return {
    'profile.list': () => listProfiles(store),
    'profile.show': ({ name }) => showProfile(store, name),
    async 'profile.templates'() {
      const data = await readData(store);
      if (!data.ok) return data;
      const provider = selected(data.value).modelProvider ?? defaultProvider;
      const known = await sources.list({ provider, ask: 'never' });
      return known.ok ? ok(profileTemplates(known.value.models, provider)) : known;
    },
    async 'profile.save'({ name, fields, dryRun, expectedHash }, context) {
      const file = profileFile(name);
      if (!file.ok) return file;
      const beyond = beyondForm({ fields }, context);
      if (beyond) return failed(beyond);
      const edits = planProfile(fields);
      if (!edits.ok) return edits;
      const asked = words().asked.saveProfile(name, Object.keys(fields));
      return store.write({ file: file.value, edits: edits.value, asked, door: context.door, dryRun, expectedHash });
    },
    async 'profile.remove'({ name, dryRun, expectedHash }, { door }) {
      const file = profileFile(name);
      if (!file.ok) return file;
      const found = await store.read(file.value);
      if (!found.ok) return found;
      if (!found.value.exists) return failed(missingProfile(store, name));
      return store.remove({ file: file.value, asked: words().asked.removeProfile(name), door, dryRun, expectedHash });
    },
  };
}
