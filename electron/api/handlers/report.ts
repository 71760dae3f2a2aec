import { homeExists } from '../../config/home.ts';
import { dataOf } from '../../config/store/read-data.ts';
import type { ConfigStore } from '../../config/store/store.types.ts';
import type { CodexProgram } from '../../codex/codex.types.ts';
import type { LastRun } from '../../connection/last-run.ts';
import { matters, reportText } from '../../connection/report.ts';
import { ok, type Outcome } from '../../faults/fault.ts';
import type { Keychain } from '../../keys/keychain.types.ts';
import { redact } from '../../keys/mask.ts';
import type { Handlers } from '../handlers.types.ts';

export interface ReportDeps {
  version: string;
  platform: string;
  nodeVersion: string;
  store: Pick<ConfigStore, 'home' | 'read'>;
  env: NodeJS.ProcessEnv;
  readEnvFile: () => Promise<Record<string, string>>;
  keychain: () => Promise<Keychain>;
  findCodex: () => Promise<Outcome<CodexProgram>>;
  lastRun: () => LastRun | null;
}

/** `report.read`: what a support desk would ask for, gathered now; the last run from memory. */
export function reportHandlers(deps: ReportDeps): Pick<Handlers, 'report.read'> {
  return {
    async 'report.read'() {
      const { store, env, version, platform, nodeVersion } = deps;
      const [codex, exists, file, keychain, envFile] = await Promise.all([
        deps.findCodex(),
        homeExists(store.home),
        store.read(),
        deps.keychain(),
        deps.readEnvFile(),
      ]);
      const state = await keychain.state();
      const data = dataOf(file);
      const names = [...new Set([...Object.keys(env), ...Object.keys(envFile)])].filter(matters).sort();
      const text = reportText({
        version,
        platform,
        nodeVersion,
        codex: codex.ok ? { ...codex.value, path: codex.value.command } : null,
        codexFault: codex.ok ? null : codex.fault,
        home: { ...store.home, exists },
        config: data.ok ? { data: data.value } : { fault: data.fault },
        keychain: {
          place: keychain.place,
          state: state.state,
          reason: state.state === 'available' ? null : state.reason,
        },
        variables: names.map((name) => ({ name, inFile: Object.hasOwn(envFile, name) })),
        lastRun: deps.lastRun(),
      });
      // Whatever a gateway or Codex repeated: no value of a variable that may be a key stands in a report.
      const secrets = names
        .filter((name) => /KEY|TOKEN|SECRET/i.test(name))
        .flatMap((name) => [env[name] ?? '', envFile[name] ?? '']);
      return ok({
        text: redact(
          text,
          secrets.filter((value) => value.length >= 8),
        ),
      });
    },
  };
}
