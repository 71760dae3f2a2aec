import { z } from 'zod';
import { faultIds, stations } from '../faults/fault.ts';

/** The shapes that cross between the core and its doors. Types are derived here and nowhere else. */

export const fixShape = z.object({
  id: z.string(),
  label: z.string(),
  automatic: z.boolean(),
  command: z.string().optional(),
});

export const faultShape = z.object({
  id: z.enum(faultIds),
  title: z.string(),
  cause: z.string(),
  evidence: z.string(),
  fixes: z.array(fixShape),
});

export const providerId = z.string().min(1).max(128);
export const modelId = z.string().min(1).max(256);
const isoTime = z.string();

/** A plain TOML value as a form or `k=v` gives it. */
export type PlainValue = string | number | boolean | PlainValue[] | { [key: string]: PlainValue };
export const plainValue: z.ZodType<PlainValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(plainValue), z.record(z.string(), plainValue)]),
);

export const homeShape = z.object({
  path: z.string(),
  source: z.enum(['flag', 'variable', 'default']),
  exists: z.boolean(),
});

/**
 * How Codex gets this provider's key. `command`: our `key print`; `other-command`: somebody else's; `bearer`: in plain
 * text in the file; `codex-login`: what `codex login` stored; `none`: no key is sent.
 */
export const deliveryShape = z.enum(['command', 'env', 'other-command', 'bearer', 'codex-login', 'none']);

export const providerShape = z.object({
  id: z.string(),
  name: z.string(),
  /** Built in: Codex knows it without a table (openai, ollama, lmstudio). */
  builtIn: z.boolean(),
  selected: z.boolean(),
  baseUrl: z.string().nullable(),
  origin: z.string().nullable(),
  envKey: z.string().nullable(),
  wireApi: z.string().nullable(),
  delivery: deliveryShape,
  /** The whole table as it stands, anything that may hold a key masked. */
  fields: z.record(z.string(), plainValue),
  /** What Codex would refuse or trip over. */
  problems: z.array(faultShape),
});

export const keychainShape = z.object({
  place: z.enum(['keychain', 'memory']),
  state: z.enum(['available', 'locked', 'unavailable']),
  reason: z.string().nullable(),
});

export const keyShape = z.object({
  provider: z.string(),
  providerName: z.string(),
  origin: z.string().nullable(),
  delivery: deliveryShape,
  stored: z.boolean(),
  place: z.enum(['keychain', 'memory']),
  storedAt: isoTime.nullable(),
  /** `sk-…7be2`: never the key. */
  hint: z.string().nullable(),
  /** Where this provider's ID has a key although its address has none: the address changed since. */
  storedForOrigin: z.string().nullable(),
  /** With `env`: the variable, and whether this process sees it. */
  variable: z.string().nullable(),
  variableVisible: z.boolean(),
});

export const codexShape = z.object({
  path: z.string(),
  version: z.string(),
  foundBy: z.string(),
});

/** Who decides a value: the layers of Codex, highest first. */
export const layerShape = z.enum(['command-line', 'project', 'profile', 'user', 'managed', 'system', 'built-in']);
export const decidedShape = z.object({
  value: z.string().nullable(),
  by: layerShape,
  /** The file that says so, where a file does. */
  where: z.string().nullable(),
});

export const configShape = z.object({
  home: homeShape,
  path: z.string(),
  exists: z.boolean(),
  hash: z.string(),
  model: z.string().nullable(),
  modelProvider: z.string().nullable(),
  providers: z.array(providerShape),
  /** Why the file cannot be used, if it cannot; the lists are then empty. */
  fault: faultShape.nullable(),
});

export const statusShape = z.object({
  home: homeShape,
  codex: codexShape.nullable(),
  provider: decidedShape.extend({ name: z.string().nullable() }),
  model: decidedShape,
  key: keyShape.nullable(),
  keychain: keychainShape,
  /** What every layer says, highest first, for the folder that was asked about. */
  layers: z.array(
    z.object({
      by: layerShape,
      where: z.string().nullable(),
      model: z.string().nullable(),
      modelProvider: z.string().nullable(),
      /** Why Codex leaves it out, where it does. */
      ignored: z.string().nullable(),
    }),
  ),
  fault: faultShape.nullable(),
  warnings: z.array(faultShape),
});

/** What every write takes beside its own input. */
export const writeOptions = {
  /** Say what would be written, as a diff, and write nothing. */
  dryRun: z.boolean().optional(),
  /** The hash of the file as the person saw it: refused with `config-changed` when it differs on disk. */
  expectedHash: z.string().optional(),
};

export const writeShape = z.object({
  changed: z.boolean(),
  dryRun: z.boolean(),
  path: z.string(),
  diff: z.string(),
  hash: z.string(),
  historyId: z.number().nullable(),
});

export const authShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('env'), variable: z.string() }),
  z.object({ kind: z.literal('keychain') }),
  z.object({ kind: z.literal('none') }),
]);

export const presetShape = z.object({
  id: z.string(),
  /** The provider ID that it suggests; for a built-in one, the ID it selects. */
  providerId: z.string(),
  name: z.string(),
  builtIn: z.boolean(),
  baseUrl: z.string(),
  envKey: z.string().nullable(),
  model: z.string().nullable(),
  fields: z.record(z.string(), plainValue),
  signUpUrl: z.string().nullable(),
  /** One sentence: when to choose it. */
  note: z.string(),
});

export const modelShape = z.object({
  id: z.string(),
  provider: z.string(),
  providerName: z.string(),
  selected: z.boolean(),
  goodFor: z.string().nullable(),
  context: z.number().nullable(),
  /** Who told of it; a model may come from several. */
  sources: z.array(z.enum(['guide', 'provider', 'config', 'user', 'route'])),
  favourite: z.boolean(),
  firstTokenMs: z.number().nullable(),
  lastPong: z.object({ ok: z.boolean(), at: isoTime, answeredBy: z.string().nullable() }).nullable(),
  /** The last `check.run`: whether the model does all that Codex needs, and the IDs of the items that it does not do. */
  lastCheck: z.object({ ok: z.boolean(), at: isoTime, failed: z.array(z.string()) }).nullable(),
});

export const stationShape = z.object({
  station: z.enum(stations as [(typeof stations)[number], ...typeof stations]),
  status: z.enum(['running', 'ok', 'warn', 'fail', 'skip']),
  detail: z.string(),
  durationMs: z.number().nullable(),
  fault: faultShape.nullable(),
});

export const pongShape = z.object({
  ok: z.boolean(),
  answer: z.string().nullable(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  answeredBy: z.string().nullable(),
  durationMs: z.number(),
  firstTokenMs: z.number().nullable(),
  codexVersion: z.string().nullable(),
  keyFrom: z
    .enum(['keychain', 'memory', 'environment', 'env-file', 'config', 'auth-command', 'codex-login', 'none'])
    .nullable(),
  fault: faultShape.nullable(),
  warnings: z.array(faultShape),
  stations: z.array(stationShape),
});

export const doctorShape = z.object({
  ok: z.boolean(),
  fault: faultShape.nullable(),
  warnings: z.array(faultShape),
  steps: z.array(
    z.object({
      id: z.string(),
      status: z.enum(['ok', 'warn', 'fail', 'skip']),
      detail: z.string(),
      durationMs: z.number(),
    }),
  ),
  durationMs: z.number(),
});

export const checkItemShape = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(['pass', 'fail', 'refused', 'skip']),
  /** What that means for the person, in one sentence. */
  meaning: z.string(),
  /** Whether Codex cannot work with this model for this alone, so that `ok` is false. */
  stops: z.boolean().optional(),
  durationMs: z.number(),
});

export const checkShape = z.object({
  ok: z.boolean(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  items: z.array(checkItemShape),
  inputTokens: z.number(),
  outputTokens: z.number(),
  fault: faultShape.nullable(),
  /** What did not keep the check from being made: the result could not be remembered. */
  warnings: z.array(faultShape).optional(),
});

export const profileShape = z.object({
  name: z.string(),
  path: z.string(),
  model: z.string().nullable(),
  modelProvider: z.string().nullable(),
  /** The command that starts Codex with it. */
  command: z.string(),
  fault: faultShape.nullable(),
});

export const historyShape = z.object({
  id: z.number(),
  at: isoTime,
  door: z.enum(['desktop', 'browser', 'cli']),
  asked: z.string(),
  path: z.string(),
  undone: z.boolean(),
});

export const practiceShape = z.object({
  running: z.boolean(),
  baseUrl: z.string().nullable(),
  /** Not a secret: it opens nothing but this gateway on this machine. */
  key: z.string(),
  models: z.array(z.string()),
});

export const appShape = z.object({
  version: z.string(),
  door: z.enum(['desktop', 'browser', 'cli']),
  platform: z.string(),
  nodeVersion: z.string(),
  electronVersion: z.string().nullable(),
  stateDir: z.string(),
});

/** config.toml for the raw view. What may hold a key is replaced by a placeholder, which `config.save` puts back. */
export const textShape = z.object({
  path: z.string(),
  exists: z.boolean(),
  hash: z.string(),
  text: z.string(),
  /** Where Codex would mark the error; 1-based, columns in UTF-16 units. */
  errors: z.array(z.object({ line: z.number(), column: z.number(), message: z.string() })),
});

/** A planned way to mend a fault: shown as a diff before anything is written. */
export const repairShape = z.object({
  /** What names it in `repair.apply`; unique in the list. */
  id: z.string(),
  fault: z.enum(faultIds),
  title: z.string(),
  /** What it will do, in one sentence. */
  does: z.string(),
  /** Where the person has to pick: each choice with its own diff. Empty: there is one way. */
  choices: z.array(z.object({ id: z.string(), label: z.string(), diff: z.string() })),
  diff: z.string(),
  files: z.array(z.string()),
});

/** Where a provider's variable is visible today, by whom it would be read. Never its value. */
export const visibilityShape = z.object({
  variable: z.string(),
  places: z.array(
    z.object({
      place: z.enum(['process', 'login-shell', 'interactive-shell', 'env-file', 'desktop']),
      visible: z.enum(['yes', 'no', 'unknown']),
      detail: z.string(),
    }),
  ),
  /** The start-up file that can hold our line, whether it does, and the file's hash. */
  startup: z.object({ shell: z.string(), path: z.string(), present: z.boolean(), hash: z.string() }).nullable(),
});

/** A key that lies in a file, offered for a move into the keychain. Never the key. */
export const strayKeyShape = z.object({
  id: z.string(),
  provider: z.string(),
  providerName: z.string(),
  path: z.string(),
  line: z.number().nullable(),
  /** What holds it: `experimental_bearer_token`, `export TOKEN_STATION_API_KEY`. */
  where: z.string(),
  hint: z.string(),
});
