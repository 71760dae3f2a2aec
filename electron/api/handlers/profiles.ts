import { listProfiles, planProfile, profileFile } from '../../config/profiles.ts';
import type { ConfigStore } from '../../config/store.types.ts';
import { failed } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Handlers } from '../handlers.types.ts';

/** Profile files, through the same store, history and checks as config.toml. */
export function profileHandlers({
  store,
}: {
  store: ConfigStore;
}): Pick<Handlers, 'profile.list' | 'profile.save' | 'profile.remove'> {
  return {
    'profile.list': () => listProfiles(store),
    async 'profile.save'({ name, fields, dryRun, expectedHash }, { door }) {
      const file = profileFile(name);
      if (!file.ok) return file;
      const edits = planProfile(fields);
      if (!edits.ok) return edits;
      const asked = `save profile ${name}: ${Object.keys(fields).join(', ')}`;
      return store.write({ file: file.value, edits: edits.value, asked, door, dryRun, expectedHash });
    },
    async 'profile.remove'({ name, dryRun, expectedHash }, { door }) {
      const file = profileFile(name);
      if (!file.ok) return file;
      const found = await store.read(file.value);
      if (!found.ok) return found;
      if (!found.value.exists) {
        const words = `There is no ${file.value} in ${store.home.path}.`;
        return failed(makeFault('profile-missing', { value: name, path: found.value.path, words }));
      }
      return store.remove({ file: file.value, asked: `remove profile ${name}`, door, dryRun, expectedHash });
    },
  };
}
