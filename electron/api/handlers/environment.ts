import { userInfo } from 'node:os';
import { readProviders } from '../../config/providers/providers.ts';
import { readData } from '../../config/store/read-data.ts';
import type { ConfigStore } from '../../config/store/store.types.ts';
import { isKeyForName } from '../../config/secrets/secret-rules.ts';
import { isVariableName, usualVariable } from '../../config/providers/variable-name.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { readVisibility, type VisibilityDeps } from '../../keys/environment/visibility.ts';
import { addStartup, removeStartup, type StartupDeps } from '../../keys/startup/startup.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

export interface EnvironmentDeps extends Omit<StartupDeps, 'loginShell'>, Pick<VisibilityDeps, 'run' | 'deadlineMs'> {
  store: ConfigStore;
  /** Absent: the one that the system has for this person. */
  loginShell?: string | null | undefined;
}

/** The login shell of the system’s own list of users; null on Windows, and for a user that is in no list. */
function systemLoginShell(): string | null {
  try {
    return userInfo().shell;
  } catch (error) {
    // ERR_SYSTEM_ERROR: a container may run as a user whom no list names.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** The verbs about the environment variable of a provider, and the line that fills it. */
export function environmentHandlers(
  deps: EnvironmentDeps,
): Pick<Handlers, 'environment.read' | 'startup.add' | 'startup.remove'> {
  const system: StartupDeps = {
    ...deps,
    loginShell: deps.loginShell === undefined ? systemLoginShell() : deps.loginShell,
  };

  /** The variable that the provider names, or the one that it would be given. Faults: provider-unknown, env-key-holds-key. */
  async function variableOf(id: string): Promise<Outcome<string>> {
    const data = await readData(deps.store);
    if (!data.ok) return data;
    const provider = readProviders(data.value).find((one) => one.id === id);
    if (!provider) return failed(makeFault('provider-unknown', { provider: id }));
    const name = provider.envKey ?? usualVariable(id);
    const field = `model_providers.${id}.env_key`;
    if (isVariableName(name)) return ok(name);
    if (isKeyForName(name) || name.includes('…'))
      return failed(makeFault('env-key-holds-key', { provider: id, field }));
    return failed(makeFault('value-invalid', { provider: id, field, words: words().keyDeclined.variableName }));
  }

  return {
    async 'environment.read'({ provider }) {
      const variable = await variableOf(provider);
      if (!variable.ok) return variable;
      const { run, deadlineMs } = deps;
      const home = deps.store.home.path;
      return ok(await readVisibility({ ...system, home, run, deadlineMs }, provider, variable.value));
    },
    async 'startup.add'({ provider, dryRun, expectedHash }, { door }) {
      const variable = await variableOf(provider);
      if (!variable.ok) return variable;
      return addStartup(system, { provider, variable: variable.value, door, dryRun, expectedHash });
    },
    // A provider that is gone from the file may have left its line behind.
    'startup.remove': ({ provider, dryRun, expectedHash }, { door }) =>
      removeStartup(system, { provider, door, dryRun, expectedHash }),
  };
}
